export { chanceText, changeText, dayText, howManyMatch, inHundred, moneyText, visaOutcomeText, visaRouteText } from './wording.ts'
