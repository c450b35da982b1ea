import {
  AppMark,
  Button,
  ButtonLink,
  ButtonRow,
  Chip,
  ClockBar,
  Deadline,
  MandateLine,
  NextStep,
  PageHead,
  SideMenu,
} from '../index.ts'
import { Sample, SampleGroup } from './sample.tsx'

const groups = [
  {
    label: 'Já',
    items: [
      { href: '#plocha', label: 'Plocha', current: true },
      { href: '#kalendar', label: 'Kalendář oken' },
    ],
  },
  { label: 'Plán', items: [{ href: '#plan', label: 'Střednědobý plán' }] },
]

export function PageSamples() {
  return (
    <>
      <SampleGroup title="Značka a rám">
        <Sample title="Značka s názvem kraje">
          <AppMark regionName="Liberecký kraj" href="#znacka-a-ram" />
        </Sample>
        <Sample title="Boční menu, pověření a čas ukázky">
          <div className="two-columns">
            <nav aria-label="Boční menu (ukázka)">
              <SideMenu groups={groups} idPrefix="menu-ukazka" />
            </nav>
            <p>
              <ClockBar now="18. 3. 2026 10:00" moveHref="#cas" />{' '}
              <MandateLine mandate="koordinátorka ORP Turnov" changeHref="#povereni" />
            </p>
          </div>
        </Sample>
      </SampleGroup>
      <SampleGroup title="Záhlaví stránky a co dál">
        <HeadSamples />
      </SampleGroup>
      <SampleGroup title="Tlačítka, stavy a termíny">
        <ControlSamples />
      </SampleGroup>
    </>
  )
}

function HeadSamples() {
  const breadcrumb = [
    { label: 'Síť', href: '#sit' },
    { label: 'Rozvojové záměry 2027', href: '#zamery' },
    { label: 'Malá Skála' },
  ]
  return (
    <>
      <Sample title="Záhlaví se stavem a s překážkami">
        <PageHead
          level={2}
          title="Osobní asistence: navýšení"
          breadcrumb={breadcrumb}
          status={<Chip tone="progress">rozpracováno</Chip>}
          summary="Záměr obce na rok 2027. Uloženo 10:42. Posuzuje ORP Turnov, rozhoduje rada kraje."
        />
        <NextStep
          title="Do 22. 3. 2026 23:59 odešlete záměr ORP Turnov. Chybí dvě věci:"
          obstacles={[
            { text: 'číslo usnesení zastupitelstva', href: '#pole-resolution' },
            { text: 'spolufinancování na rok 2028', href: '#pole-grant' },
          ]}
          action={
            <ButtonLink kind="line" href="#kontrola">
              Zkontrolovat a odeslat
            </ButtonLink>
          }
        />
      </Sample>
      <Sample title="Dlouhý název, bez překážek">
        <PageHead
          level={2}
          title="Odborné sociální poradenství pro osoby pečující o blízké s onemocněním demence ve správním obvodu Frýdlant"
          status={<Chip tone="done">přijato krajem</Chip>}
        />
        <NextStep title="Záměr je úplný. Odešlete ho do 22. 3. 2026 23:59." action={<Button>Odeslat záměr ORP</Button>} />
      </Sample>
    </>
  )
}

function ControlSamples() {
  return (
    <>
      <Sample title="Tlačítka">
        <ButtonRow>
          <Button>Odeslat záměr ORP</Button>
          <Button kind="line">Uložit koncept</Button>
          <Button kind="danger">Stáhnout žádost</Button>
          <Button disabled>Podepsat souhrn</Button>
          <Button kind="quiet">Zrušit filtry</Button>
        </ButtonRow>
      </Sample>
      <Sample title="Stavy: vždy barva a slovo">
        <ButtonRow>
          <Chip>návrh</Chip>
          <Chip tone="progress">rozpracováno</Chip>
          <Chip tone="warn">k posouzení</Chip>
          <Chip tone="done">přijato</Chip>
          <Chip tone="refused">o 1 den po termínu</Chip>
        </ButtonRow>
      </Sample>
      <Sample title="Termíny">
        <ul className="plain-list">
          <li>
            <Deadline date="26. 3. 2026" distance="za 8 dní" />
          </li>
          <li>
            <Deadline date="18. 3. 2026 23:59" distance="dnes" state="near" />
          </li>
          <li>
            <Deadline date="17. 3. 2026" distance="o 1 den po termínu" state="late" />
          </li>
        </ul>
      </Sample>
    </>
  )
}
