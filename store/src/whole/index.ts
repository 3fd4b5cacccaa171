export { joinDevices } from './join-devices.ts'
export type { Joined } from './join-devices.ts'
export { readKept, writeKept } from './kept-file.ts'
export { decryptText, encryptText, isEncrypted } from './passphrase.ts'
