type Output = { write(text: string): unknown }

/** Standard output holds only the result of a command; progress and problems go to standard error. */
export type CommandIo = { stdout: Output; stderr: Output }

/** Returns the exit code. */
export type Command = (args: string[], io: CommandIo) => Promise<number>
