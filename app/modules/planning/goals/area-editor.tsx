import { Button, ButtonRow, TextInput } from '#app/ui/index.ts'
import { Hidden, type Refused } from '../forms/form-parts.tsx'
import { errorOf, firstValue } from '../forms/form-values.ts'

type Area = { id: string; name: string; version: number }

/** Areas are few and have only a name: each row is its own form. */
export function AreaEditor({ areas, canEdit, refused }: { areas: readonly Area[]; canEdit: boolean; refused: Refused }) {
  if (!canEdit)
    return (
      <ul>
        {areas.map((area) => (
          <li key={area.id}>{area.name}</li>
        ))}
      </ul>
    )
  const values = refused?.values ?? {}
  const refusedId = firstValue(values, 'areaId')
  const error = errorOf(refused?.reasons ?? [], 'areaName')
  return (
    <>
      {areas.map((area) => {
        const isRefused = refused !== undefined && refusedId === area.id
        return (
          <form method="post" key={area.id} className="form">
            <Hidden values={{ areaId: area.id, version: area.version }} />
            <TextInput
              name="areaName"
              id={isRefused ? undefined : `oblast-${area.id}`}
              label={`Oblast „${area.name}“`}
              defaultValue={isRefused ? firstValue(values, 'areaName') : area.name}
              error={isRefused ? error : undefined}
            />
            <ButtonRow>
              <Button kind="line" name="intent" value="save-area">
                Přejmenovat
              </Button>
              <Button kind="quiet" name="intent" value="remove-area">
                Odebrat, cíle nechat
              </Button>
            </ButtonRow>
          </form>
        )
      })}
      <form method="post" className="form">
        <Hidden values={{ intent: 'add-area' }} />
        <TextInput
          name="areaName"
          id={refusedId === '' ? undefined : 'nova-oblast'}
          label="Nová oblast"
          defaultValue={refusedId === '' ? firstValue(values, 'areaName') : ''}
          error={refusedId === '' ? error : undefined}
        />
        <ButtonRow>
          <Button kind="line">Přidat oblast</Button>
        </ButtonRow>
      </form>
    </>
  )
}
