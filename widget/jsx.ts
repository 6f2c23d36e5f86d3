/** Put in front of every file that draws, so that none of them has to import what JSX becomes. */
export { Fragment, h } from 'preact'
