import { openInProcess } from '#jobs'
import { contractOf } from './contract.ts'

contractOf('of one process', async () => {
  const queue = openInProcess()
  return { open: async () => queue, end: async () => undefined }
})
