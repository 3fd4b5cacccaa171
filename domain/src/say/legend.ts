/** What stands once under a table or a chart, so that every one of them says the same of its figures. */
import { ofHundred } from './chance.ts'

/** How a band is to be read. */
export const bandLegend = 'the band that holds 8 times in 10'

/** Under a table of chances in narrow columns. */
export const chancesLegend: string = `Chances ${ofHundred} (<1: fewer than one), with ${bandLegend}.`

/** What an 80 % interval and a 90 % interval are, as a column names them. */
export const eightyOf100 = '80 of 100'
export const ninetyOf100 = '90 of 100'
