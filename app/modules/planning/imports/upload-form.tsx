import { Button, FileInput, RadioGroup, Section, Select } from '#app/ui/index.ts'
import { FormErrors, type Refused } from '../forms/form-parts.tsx'
import { errorOf, firstValue } from '../forms/form-values.ts'

export type UploadFormProps = {
  kinds: readonly { kind: string; document: string; targets: readonly { id: string; label: string }[] }[]
  refused: Refused
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('cs') + text.slice(1)

/** One form for all kinds; sent whole, so that it works without JavaScript. */
export function UploadForm({ kinds, refused }: UploadFormProps) {
  const { reasons, values } = refused ?? { reasons: [], values: {} }
  const targets = kinds
    .filter((kind) => kind.targets.length > 0)
    .map(({ kind, document, targets: drafts }) => ({
      label: capital(document),
      options: drafts.map(({ id, label }) => ({ value: `${kind} ${id}`, label })),
    }))
  return (
    <Section title="Nahrát dokument">
      <FormErrors refused={refused} />
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
