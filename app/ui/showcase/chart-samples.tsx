import { BarChart, LineageGraph, LineChart, RegionMap, StackedBar } from '../index.ts'
import { lineageEdges, lineageNodes, mapAreas, mapTowns, periods } from './data.ts'
import { Sample, SampleGroup } from './sample.tsx'

export function ChartSamples() {
  return (
    <SampleGroup title="Grafy a mapy">
      <Sample title="Sloupce">
        <BarChart
          title="Na Frýdlantsku je terénní péče čtyřikrát méně než v Liberci"
          subtitle="Úvazky osobní asistence na 1 000 obyvatel 65+, správní obvody ORP, 2026"
          labelHeader="ORP"
          valueHeader="Úvazky na 1 000 obyvatel 65+"
          mean={{ label: 'průměr kraje', value: 1.26, text: '1,260' }}
          bars={[
            { label: 'Liberec', value: 1.62, text: '1,620', href: '#b-1' },
            { label: 'Turnov', value: 0.89, text: '0,890', href: '#b-2' },
            { label: 'Frýdlant', value: 0.31, text: '0,310', href: '#b-3' },
            { label: 'Správní obvod s velmi dlouhým názvem', value: 0, text: '0,000', quiet: true },
          ]}
        />
      </Sample>
      <Sample title="Část z celku">
        <StackedBar
          title="Ze 100 Kč na služby zaplatí stát 41"
          subtitle="Zdroje sociálních služeb v kraji, Kč ze 100, rok 2026"
          labelHeader="Zdroj"
          valueHeader="Kč ze 100"
          parts={[
            { label: 'stát', value: 41, text: '41' },
            { label: 'klienti a pojišťovny', value: 33, text: '33' },
            { label: 'kraj', value: 15, text: '15' },
            { label: 'obce', value: 11, text: '11' },
          ]}
        />
      </Sample>
      <Sample title="Vývoj v čase">
        <LineChart
          title="Turnov dohání průměr kraje"
          subtitle="Úvazky osobní asistence na 1 000 obyvatel 65+, k 31. 12."
          timeHeader="Rok"
          times={['2021', '2022', '2023', '2024', '2025', '2026']}
          format={(value) => value.toFixed(2).replace('.', ',')}
          series={[
            { label: 'ORP Turnov', values: [0.4, 0.45, undefined, 0.82, 0.85, 0.89] },
            { label: 'Liberecký kraj', values: [1.02, 1.05, 1.08, 1.14, 1.21, 1.26] },
          ]}
        />
      </Sample>
      <PlaceSamples />
    </SampleGroup>
  )
}

function PlaceSamples() {
  return (
    <>
      <Sample title="Vazby karet mezi plány">
        <LineageGraph
          title="Ze dvou karet terénní péče je jedna, příště z ní budou dvě"
          subtitle="Karty tří plánů a co se s nimi stalo"
          periods={periods}
          nodes={lineageNodes}
          edges={lineageEdges}
        />
      </Sample>
      <Sample title="Mapa se seznamem">
        <RegionMap
          title="Nejméně terénní péče má Frýdlant"
          subtitle="Úvazky osobní asistence na 1 000 obyvatel 65+, 2026; tvary jsou jen ukázkové"
          viewBox="-4 -4 552 302"
          areas={mapAreas}
          towns={mapTowns}
          stepLabels={['do 0,4', '0,4 až 0,6', '0,6 až 1,0', '1,0 až 1,4', 'přes 1,4']}
          areaHeader="ORP"
          valueHeader="Úvazky na 1 000 obyvatel 65+"
        />
      </Sample>
    </>
  )
}
