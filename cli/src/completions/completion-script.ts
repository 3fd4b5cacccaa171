/** What a shell needs to complete a line of the tool, from the same descriptions its help is printed from. */
import type { Option } from '../command.ts'
import type { NamedCommand } from '../commands.ts'
import { optionsOf } from '../parse-arguments.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

/** A script that the shell reads once: names of commands first, then options of the command, and files everywhere else. */
export function completionScript(shell: Shell, commands: readonly NamedCommand[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands)
    case 'zsh':
      return zshScript(commands)
    case 'fish':
      return fishScript(commands)
  }
}

function bashScript(commands: readonly NamedCommand[]): string {
  const cases = commands.map((command) => {
    const options = Object.entries(optionsOf(command))
    const valued = options.flatMap(([name, { value }]) => (value === undefined ? [] : [`--${name}`]))
    return `    ${command.name}) options="${options.map(([name]) => `--${name}`).join(' ')}"; valued=" ${valued.join(' ')} " ;;`
  })
  return `# Read it once: source <(matchwright completions bash)
_matchwright() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options="" valued=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} help --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$valued" in *" $before "*) COMPREPLY=($(compgen -f -- "$word")); return ;; esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _matchwright matchwright`
}

function zshScript(commands: readonly NamedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
  const cases = commands.map((command) => {
    const options = Object.entries(optionsOf(command)).map(([name, option]) => `      ${quoted(zshOption(name, option))} \\`)
    return `    ${command.name})\n      _arguments \\\n${options.join('\n')}\n      '*:file:_files' ;;`
  })
  return `#compdef matchwright
# Read it once: source <(matchwright completions zsh)
_matchwright() {
  local -a names=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _matchwright matchwright`
}

/** `--name[what it does]:VALUE:_files`, with what means something there escaped. */
function zshOption(name: string, { value, help }: Option): string {
  const told = help.replaceAll(/[[\]:\\]/g, String.raw`\$&`)
  return `--${name}[${told}]${value === undefined ? '' : `:${value}:_files`}`
}

function fishScript(commands: readonly NamedCommand[]): string {
  const none = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`
  return [
    '# Read it once: matchwright completions fish | source',
    ...commands.map(({ name, summary }) => `complete -c matchwright -f -n ${quoted(none)} -a ${name} -d ${quoted(summary)}`),
    ...commands.flatMap((command) =>
      Object.entries(optionsOf(command)).map(([name, { value, help }]) => {
        const takes = value === undefined ? '' : ' -r'
        return `complete -c matchwright -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${takes} -d ${quoted(help)}`
      }),
    ),
  ].join('\n')
}

/** In single quotes, which all three shells read alike as long as none stands inside. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
