/** What every shell says wherever it shows a visa answer. */
export const notLegalAdvice: string =
  'This is not legal advice. It reads published rules with their dates; rules change and cases differ. Check the official page, and ask an immigration lawyer before you decide.'
