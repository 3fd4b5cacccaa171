/** Hands a file made here to the browser's downloads; nothing is sent anywhere. */
export function download(content: string | Uint8Array<ArrayBuffer>, name: string, type: string = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
