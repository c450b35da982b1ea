import { PageHead } from '../index.ts'
import { ChartSamples } from './chart-samples.tsx'
import { FormSamples } from './form-samples.tsx'
import { ListSamples } from './list-samples.tsx'
import { PageSamples } from './page-samples.tsx'
import { PublicSamples } from './public-samples.tsx'

/** Every component in every state, for the page /styl of the demonstration. */
export function Showcase() {
  return (
    <>
      <PageHead title="Styl Opory" summary="Každá součást rozhraní v každém stavu. Všechna jména a čísla jsou vymyšlená." />
      <PageSamples />
      <ListSamples />
      <FormSamples />
      <ChartSamples />
      <PublicSamples />
    </>
  )
}
