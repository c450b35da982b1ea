type SourceDocumentProblemCode = 'empty' | 'too-big' | 'encrypted' | 'broken' | 'without-text' | 'unsupported' | 'unpacks-too-big'

/** A file that cannot be read; the message is a sentence that says which and what to do. */
export class SourceDocumentProblem extends Error {
  readonly code: SourceDocumentProblemCode

  constructor(code: SourceDocumentProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'SourceDocumentProblem'
    this.code = code
  }
}

export const documentProblems = {
  empty: () => new SourceDocumentProblem('empty', 'Soubor je prázdný. Vyberte soubor, ve kterém dokument opravdu je.'),
  tooBig: (limit: number) =>
    new SourceDocumentProblem(
      'too-big',
      `Soubor je větší než ${String(Math.round(limit / 1024 / 1024))} MB. Zmenšete v něm obrázky, nebo ho rozdělte a nahrajte po částech.`,
    ),
  unpacksTooBig: () =>
    new SourceDocumentProblem(
      'unpacks-too-big',
      'Dokument DOCX je po rozbalení neúměrně velký, proto ho nečteme. Otevřete ho ve Wordu, uložte znovu jako DOCX a nahrajte tento nový soubor.',
    ),
  encryptedPdf: () =>
    new SourceDocumentProblem('encrypted', 'Soubor PDF je chráněný heslem. Uložte ho bez hesla a nahrajte znovu.'),
  encryptedDocx: () =>
    new SourceDocumentProblem(
      'encrypted',
      'Dokument Word je chráněný heslem. Otevřete ho, zrušte heslo, uložte ho a nahrajte znovu.',
    ),
  brokenPdf: (cause?: unknown) =>
    new SourceDocumentProblem('broken', 'Soubor PDF je poškozený. Vytvořte ho z původního dokumentu znovu a nahrajte ho.', cause),
  brokenDocx: (cause?: unknown) =>
    new SourceDocumentProblem(
      'broken',
      'Dokument DOCX je poškozený. Otevřete ho ve Wordu, uložte znovu jako DOCX a nahrajte ho.',
      cause,
    ),
  scannedPdf: () =>
    new SourceDocumentProblem(
      'without-text',
      'Soubor PDF obsahuje jen naskenované obrázky bez textu. Nahrajte původní dokument Word, nebo PDF po rozpoznání textu (OCR).',
    ),
  withoutText: () =>
    new SourceDocumentProblem('without-text', 'V dokumentu není žádný text. Zkontrolujte, zda jste vybrali správný soubor.'),
  unsupported: (what: string) =>
    new SourceDocumentProblem('unsupported', `${what} Nahrajte dokument jako DOCX, PDF, HTML nebo prostý text.`),
}
