/** The launcher's style; the panel covers a phone and stands beside the page on anything wider. */
export const STYLE = `
:host{all:initial!important}
[hidden]{display:none!important}
button,div{position:fixed;right:max(16px,env(safe-area-inset-right));z-index:2147483000}
.left{right:auto;left:max(16px,env(safe-area-inset-left))}
button{bottom:max(16px,env(safe-area-inset-bottom));display:flex;align-items:center;gap:8px;min-width:56px;min-height:56px;padding:8px 20px;border:0;border-radius:28px;background:#0b5563;color:#fff;font:600 17px/1.3 system-ui,sans-serif;cursor:pointer;box-shadow:0 4px 16px #0005}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #0b5563}
svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
b:not(:empty){min-width:24px;padding:0 6px;border-radius:12px;background:#f6c667;color:#2b2410;text-align:center}
div{bottom:88px;width:420px;height:min(660px,100vh - 108px);border-radius:20px;overflow:hidden;background:#f8f4ed;box-shadow:0 8px 40px #0004}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0}
a{position:absolute;inset:0;display:grid;place-items:center;padding:24px;color:#0b5563;font:600 17px/1.4 system-ui,sans-serif;text-align:center}
@media(max-width:480px){div,div.left{inset:0;width:auto;height:auto;border-radius:0}button[aria-expanded=true]{display:none}}
`
