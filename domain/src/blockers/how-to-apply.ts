/** Ids of advice on applying with the record as it is: of no use to whom no application can lead to a start. */
export const howToApply: readonly string[] = [
  'step1-high',
  'step1-mid-range',
  'step1-low',
  'step1-very-low',
  'step1-pass-fail',
  'step1-rise-shown',
  'step1-no-rise',
  'step2ck-strong',
  'step2ck-solid',
  'step2ck-acceptable',
  'step2ck-low-plan',
  'tell-the-rise',
  'context-without-excuses',
  'volume-and-fit',
]
