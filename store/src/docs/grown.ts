/** A document made of its changes, one after the other; one more costs what it brings and not what is there. */
import { isGroup, isNamedList } from '../json.ts'
import type { Named } from '../json.ts'
import type { DocChange, FieldChange } from './doc-change.ts'

export interface Grown {
  readonly apply: (change: DocChange) => void
  /** The document as it is now; lists that did not change since are the same objects as before. */
  readonly body: () => unknown
}

export function createGrown(): Grown {
  const fields = new Map<string, Field>()
  /** What is no group of fields, where the document is none. */
  let other: { readonly value: unknown } | undefined
  let made: { readonly body: unknown } | undefined
  const applyTo = (key: string, change: FieldChange): void => {
    if (change.kind === 'gone') return void fields.delete(key)
    const field = fields.get(key) ?? createField()
    fields.set(key, field)
    field.apply(change)
  }
  return {
    apply: (change) => {
      made = undefined
      if (change.kind === 'whole') fields.clear()
      other = change.kind === 'whole' && !isGroup(change.body) ? { value: change.body } : undefined
      const changes = change.kind === 'fields' ? change.fields : isGroup(change.body) ? setEach(change.body) : {}
      for (const [key, one] of Object.entries(changes)) applyTo(key, one)
    },
    body: () => {
      made ??= { body: other ? other.value : Object.fromEntries([...fields].map(([key, field]) => [key, field.value()])) }
      return made.body
    },
  }
}

function setEach(body: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldChange>> {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, { kind: 'set', value }]))
}

interface Field {
  readonly apply: (change: Exclude<FieldChange, { kind: 'gone' }>) => void
  readonly value: () => unknown
}

function createField(): Field {
  let value: unknown
  let entries: Map<string, Named> | undefined
  let list: unknown[] | undefined
  const settle = (): unknown => {
    if (entries) value = [...entries.values()]
    else if (list) value = list
    entries = undefined
    list = undefined
    return value
  }
  let shown: { readonly value: unknown } | undefined
  return {
    apply: (change) => {
      shown = undefined
      switch (change.kind) {
        case 'set':
          settle()
          value = change.value
          return
        case 'entries':
          entries ??= byName(settle())
          for (const id of change.drop) entries.delete(id)
          for (const entry of change.put) entries.set(entry.id, entry)
          return
        case 'added':
          list ??= asList(settle())
          for (const item of change.values) list.push(item)
      }
    },
    value: () => {
      shown ??= { value: entries ? [...entries.values()] : list ? [...list] : value }
      return shown.value
    },
  }
}

function byName(value: unknown): Map<string, Named> {
  return new Map(isNamedList(value) ? value.map((entry) => [entry.id, entry]) : [])
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? [...(value as readonly unknown[])] : []
}
