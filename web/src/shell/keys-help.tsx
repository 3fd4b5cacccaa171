import { useState } from 'react'
import type { ReactNode } from 'react'
import { hasSingleKeys, setSingleKeys } from './keys.ts'

const keys: readonly (readonly [key: string, does: string])[] = [
  ['Ctrl or Cmd K', 'Go to any screen or program, or do something'],
  ['/', 'Search programs'],
  ['?', 'Show these keys'],
  ['j, k', 'On Programs: the next row, the row before'],
  ['Enter', 'Open the program of the row'],
  ['p', 'Peek at it beside the table'],
  ['x', 'Choose it, to do something with several'],
  ['Esc', 'Close what is open'],
]

/** Every key that means something, and the switch for those that are one key alone. */
export function KeysHelp(): ReactNode {
  const [on, setOn] = useState(hasSingleKeys)
  return (
    <>
      <table className="table">
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="row">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            setSingleKeys(target.checked)
            setOn(target.checked)
          }}
        />
        Keys that work alone (switch them off where you speak to your computer)
      </label>
    </>
  )
}
