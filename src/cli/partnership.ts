import { processEnvironment, readEnvironment } from '#config/environment'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'
import { systemClock } from '#system/clock'
import { openCore } from './open-core.ts'
import { runPartnership } from './partnership-commands.ts'

const translator = createTranslator(readCatalogues(), true)
const t = translator.text('nl')
const environment = readEnvironment(processEnvironment())

if ('faults' in environment) {
  for (const { key, values } of environment.faults) console.error(t(key, values))
  process.exitCode = 1
} else {
  process.exitCode = await runPartnership(process.argv.slice(2), {
    dir: environment.partnershipsDir,
    publicUrl: environment.publicUrl,
    today: new Date(systemClock.now()).toISOString().slice(0, 10),
    text: (partnership) => translator.text('nl', partnership),
    print: (line) => console.log(line),
    open: () => openCore(environment),
  })
}
