import type { Reason } from '#app/shared/errors.ts'
import { Button, ErrorSummary, FileInput, RadioGroup, Section, Select } from '#app/ui/index.ts'
import { errorOf, firstValue, type FormValues } from '../forms/form-values.ts'

export type UploadFormProps = {
  kinds: readonly { kind: string; document: string; targets: readonly { id: string; label: string }[] }[]
  reasons: readonly Reason[]
  values: FormValues
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('cs') + text.slice(1)

/** One form for all kinds; sent whole, so that it works without JavaScript. */
export function UploadForm({ kinds, reasons, values }: UploadFormProps) {
  const targets = kinds
    .filter((kind) => kind.targets.length > 0)
    .map(({ kind, document, targets: drafts }) => ({
      label: capital(document),
      options: drafts.map(({ id, label }) => ({ value: `${kind} ${id}`, label })),
    }))
  return (
    <Section title="Nahrát dokument">
      <ErrorSummary errors={reasons.map(({ field, text }) => ({ name: field, message: text }))} />
      <form method="post" encType="multipart/form-data" className="form">
        <RadioGroup
          name="kind"
          label="Co je v dokumentu"
          required
          options={kinds.map(({ kind, document }) => ({ value: kind, label: capital(document) }))}
          defaultValue={firstValue(values, 'kind') || undefined}
          error={errorOf(reasons, 'kind')}
        />
        <FileInput
          name="file"
          label="Soubor"
          required
          hint="Word (DOCX), PDF s textem, HTML, Markdown nebo prostý text, nejvýše 50 MB."
          accept=".docx,.pdf,.html,.htm,.md,.txt"
          error={errorOf(reasons, 'file')}
        />
        {targets.length > 0 && (
          <Select
            name="target"
            label="Načíst znovu do rozpracovaného návrhu"
            hint="Když z téhož dokumentu už návrh máte, ukážeme rozdíly a nic nezdvojíme."
            required={false}
            emptyLabel="založit nový návrh"
            options={targets}
            defaultValue={firstValue(values, 'target') || undefined}
            error={errorOf(reasons, 'target')}
          />
        )}
        <Button>Nahrát a rozpoznat dokument</Button>
      </form>
    </Section>
  )
}
