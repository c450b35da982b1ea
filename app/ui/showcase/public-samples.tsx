import { Chip, FilterLinks, Hero, HitList, PublicFooter, PublicHeader, SearchBox, SosStrip, Tiles } from '../index.ts'
import { Sample, SampleGroup } from './sample.tsx'

const pages = ['Najít pomoc', 'Volná místa', 'Síť služeb', 'Plán a strategie', 'Peníze', 'Data']
const items = pages.map((label, index) => ({ label, href: `#verejne-${index}`, current: index === 0 }))

export function PublicSamples() {
  return (
    <SampleGroup title="Veřejné stránky">
      <Sample title="Záhlaví, hledání a pomoc hned">
        <PublicHeader regionName="Liberecký kraj" homeHref="#verejne-stranky" items={items} label="Veřejné menu (ukázka)" />
        <Hero
          level={2}
          title="Najděte pomoc, kterou potřebujete"
          lead="330 sociálních služeb v celém kraji. Řekněte vlastními slovy, co řešíte, a kde."
          hints={[
            { label: 'domov pro seniory', href: '#h-1' },
            { label: 'dluhy a exekuce', href: '#h-2' },
            { label: 'kde dnes přespat', href: '#h-3' },
          ]}
        >
          <SearchBox
            action="#hledat"
            submitLabel="Najít služby"
            label="Najít službu"
            fields={[
              { name: 'co', label: 'Co řešíte?', defaultValue: 'táta po mrtvici, potřebuje pomoc doma' },
              { name: 'kde', label: 'Obec nebo místo', defaultValue: 'Turnov', suggestions: ['Turnov', 'Semily'] },
            ]}
          />
        </Hero>
        <SosStrip
          items={[
            { text: 'Ohrožení života', linkText: '112', href: 'tel:112' },
            { text: 'Linka bezpečí pro děti', linkText: '116 111', href: 'tel:116111' },
            { linkText: 'Domácí násilí: kam jít dnes', href: '#nasili' },
          ]}
        />
      </Sample>
      <Sample title="Situace">
        <Tiles
          tiles={[
            { label: 'Potřebuji pomoc doma', href: '#s-1', note: 'hygiena, jídlo, úklid, doprovod' },
            { label: 'Starám se o blízkého', href: '#s-2', note: 'oddech, stacionář, poradenství' },
            { label: 'Mám dluhy', href: '#s-3', note: 'bezplatné poradny, oddlužení' },
          ]}
        />
      </Sample>
      <Sample title="Výsledky s filtry">
        <SearchResults />
      </Sample>
      <PublicFooter items={items.slice(3)} dataDate="21. 11. 2026 10:00" label="Patička (ukázka)">
        <p>Opora, informační systém sociálních služeb Libereckého kraje.</p>
      </PublicFooter>
    </SampleGroup>
  )
}

function SearchResults() {
  return (
    <div className="with-filters">
      <FilterLinks
        label="Filtry služeb"
        groups={[
          {
            label: 'Druh pomoci',
            links: [
              { label: 'Pečovatelská služba', href: '#d-1', count: 4, current: true },
              { label: 'Osobní asistence', href: '#d-2', count: 3 },
            ],
          },
          { label: 'Řeč', links: [{ label: 'українська', href: '#r-1', count: 1, lang: 'uk' }] },
        ]}
      />
      <HitList
        level={3}
        hits={[
          {
            title: 'Pečovatelská služba Turnov',
            href: '#v-1',
            meta: 'Pečovatelská služba · § 40 · doma',
            text: 'Pomůžeme s hygienou, jídlem, léky a doprovodem k lékaři, i krátce po návratu z nemocnice.',
            why: 'Odpovídá na «pomoc doma po mrtvici» · jezdí do Turnova a 23 obcí · do 155 Kč za hodinu',
            side: (
              <>
                <b>1,2 km</b>
                <Chip tone="done">přijímá hned</Chip>
                <span className="muted">denně 6–22</span>
              </>
            ),
          },
          {
            title: 'Osobní asistence Český ráj',
            href: '#v-2',
            meta: 'Osobní asistence · § 39 · doma',
            text: 'Asistent přijde na několik hodin i na celý den.',
            side: <Chip tone="warn">čeká se asi 3 týdny</Chip>,
          },
        ]}
      />
    </div>
  )
}
