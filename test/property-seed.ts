import { configureGlobal } from 'fast-check'

/** Property tests draw the same examples in every run, so that a red run can be repeated; PROPERTY_SEED draws others. */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) })
