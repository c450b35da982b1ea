import {
  Button,
  Checkbox,
  CheckboxGroup,
  Combobox,
  ConfirmBox,
  DateInput,
  EmptyState,
  ErrorSummary,
  Fieldset,
  FileInput,
  FormSteps,
  MoneyInput,
  Notice,
  PageIndex,
  ProgressBar,
  QuantityInput,
  RadioGroup,
  SavedNote,
  Select,
  Textarea,
  TextInput,
} from '../index.ts'
import { Sample, SampleGroup } from './sample.tsx'

export function FormSamples() {
  return (
    <>
      <SampleGroup title="Formulář">
        <div className="with-aside">
          <FilledForm />
          <aside>
            <FormSteps
              steps={[
                { label: 'Co a proč', href: '#krok-1', state: 'done' },
                { label: 'Kolik a kde', state: 'now' },
                { label: 'Peníze a spolufinancování', href: '#krok-3', state: 'open' },
                { label: 'Kontrola a podpis', href: '#krok-4', state: 'open' },
              ]}
            />
          </aside>
        </div>
      </SampleGroup>
      <SampleGroup title="Výběry a přílohy">
        <ChoiceForm />
      </SampleGroup>
      <SampleGroup title="Zprávy a čekání">
        <MessageSamples />
      </SampleGroup>
    </>
  )
}

function FilledForm() {
  return (
    <form className="form" method="post" action="#formular" noValidate>
      <ErrorSummary
        errors={[
          { name: 'resolution', message: 'Zadejte číslo usnesení, bez něj ORP záměr vrátí.' },
          { name: 'grant', message: 'Zadejte částku v korunách, například 1 250 000.' },
          { message: 'Součet zdrojů nesouhlasí s náklady: chybí 40 000 Kč.' },
        ]}
      />
      <QuantityInput
        name="units"
        label="Jednotky navíc"
        unit="úv."
        hint="Úvazky přímé péče, nejvýše tři desetinná místa. Dnes má služba v ORP 6,250 úv."
        defaultValue="0,500"
        required
      />
      <TextInput
        name="resolution"
        label="Schválení zastupitelstvem"
        hint="Číslo a datum usnesení, například 12/2026 ze 4. 3. 2026."
        error="Zadejte číslo usnesení, bez něj ORP záměr vrátí."
        required
      />
      <MoneyInput
        name="grant"
        label="Spolufinancování obce"
        defaultValue="1 250 tis"
        error="Zadejte částku v korunách, například 1 250 000."
      />
      <DateInput name="from" label="Od kdy" hint="První den měsíce." defaultValue="2027-01-01" />
      <Combobox
        name="municipality"
        label="Obec"
        hint="Napište první písmena a vyberte."
        options={[
          { value: '577308', label: 'Malá Skála (ORP Železný Brod)' },
          { value: '577626', label: 'Turnov (ORP Turnov)' },
        ]}
      />
      <Textarea name="reason" label="Proč je změna potřeba" required={false} hint="Dvě nebo tři věty, které budou zveřejněny." />
      <TextInput name="card" label="Karta plánu" defaultValue="2.1.1 Zvýšení dostupnosti terénní péče" disabled />
      <SavedNote savedAt="10:42" />
      <div className="button-row">
        <Button>Uložit a pokračovat</Button>
        <a href="#krok-1">Zpět na «Co a proč»</a>
      </div>
    </form>
  )
}

function ChoiceForm() {
  return (
    <form className="form" method="post" action="#vybery" noValidate>
      <Fieldset legend="Služba" large>
        <Select
          name="service-type"
          label="Druh služby"
          required
          defaultValue="40"
          options={[
            {
              label: 'Služby sociální péče',
              options: [
                { value: '39', label: 'osobní asistence (§ 39)' },
                { value: '40', label: 'pečovatelská služba (§ 40)' },
              ],
            },
            { label: 'Služby sociální prevence', options: [{ value: '57', label: 'azylové domy (§ 57)', disabled: true }] },
          ]}
        />
        <RadioGroup
          name="form"
          label="Forma"
          hint="Každá forma je v síti zvlášť."
          defaultValue="terenni"
          options={[
            { value: 'terenni', label: 'terénní', hint: 'pracovník jezdí za klientem' },
            { value: 'ambulantni', label: 'ambulantní' },
            { value: 'pobytova', label: 'pobytová', disabled: true },
          ]}
        />
        <CheckboxGroup
          name="groups"
          label="Cílové skupiny"
          error="Vyberte aspoň jednu cílovou skupinu."
          options={[
            { value: 'seniori', label: 'senioři' },
            { value: 'zp', label: 'osoby se zdravotním postižením' },
          ]}
        />
      </Fieldset>
      <FileAndConsent />
    </form>
  )
}

function MessageSamples() {
  return (
    <>
      <Sample title="Oznámení">
        <Notice title="Okno se otevírá 1. 3. 2026">Do té doby si můžete záměr připravit jako koncept.</Notice>
        <Notice kind="ok" title="Záměr je odeslán">
          Přijato 18. 3. 2026 v 10:42, číslo jednací najdete v historii.
        </Notice>
        <Notice kind="warn">Import našel 11 míst k doplnění. Nic se neztratilo, najdete je níže.</Notice>
        <Notice kind="err" title="Soubor se nepodařilo přečíst">
          Dokument je naskenovaný a nemá text. Nahrajte původní DOCX nebo PDF s textem.
        </Notice>
      </Sample>
      <Sample title="Prázdný stav">
        <EmptyState title="Nic na vás nečeká" action={<a href="#kalendar">Otevřít kalendář oken</a>}>
          Další okno: souhrny ORP, 17.–26. 4. 2026.
        </EmptyState>
      </Sample>
      <Sample title="Dlouhá práce">
        <ProgressBar label="Čtu dokument plánu" percent={62} note="zbývá 76 z 200 stran, stránku můžete opustit" />
        <ProgressBar label="Ve frontě" note="před vámi jsou 2 úlohy" />
      </Sample>
      <Sample title="Potvrzení">
        <ConfirmBox title="Zrušit kartu A03-05?" action={<Button kind="danger">Zrušit kartu</Button>} cancelHref="#zpet">
          Karta zůstane v plánu jako zrušená s důvodem. Zrušení můžete vzít zpět do zveřejnění plánu.
        </ConfirmBox>
      </Sample>
      <Sample title="Na této stránce">
        <PageIndex
          items={[
            { href: '#formular', label: 'Formulář' },
            { href: '#grafy-a-mapy', label: 'Grafy a mapy' },
          ]}
        />
      </Sample>
    </>
  )
}

function FileAndConsent() {
  return (
    <>
      <FileInput
        name="attachment"
        label="Příloha"
        required={false}
        hint="DOCX, PDF, HTML nebo text, nejvýše 20 MB."
        accept=".docx,.pdf"
      />
      <FileInput
        name="attachment-bad"
        label="Dokument plánu"
        error="Soubor je zašifrovaný. Uložte ho bez hesla a nahrajte znovu."
      />
      <Checkbox name="agree" label="Údaje jsem zkontrolovala a jsou úplné" hint="Souhlas se uloží s vaším jménem a pověřením." />
      <Checkbox
        name="agree-bad"
        label="Starostka o záměru ví"
        error="Potvrďte, že starostka o záměru ví, nebo záměr uložte jako koncept."
      />
    </>
  )
}
