import { importDocumentCommand } from '../../app/cli/import-document.ts'

export interface CommandResult {
  code: number
  output: string
  messages: string
}

// The command as people run it, in this process.
export async function runImport(path: string, kind: 'plan' | 'strategy'): Promise<CommandResult> {
  const written = { output: '', messages: '' }
  const code = await importDocumentCommand([path, '--kind', kind, '--json'], {
    stdout: { write: (text: string) => (written.output += text) },
    stderr: { write: (text: string) => (written.messages += text) },
  })
  return { code, ...written }
}
