import type { ComparedField } from '../differences/difference-of-strategies.rules.ts'

export const fieldLabels: Record<ComparedField, string> = {
  name: 'Název',
  indicator: 'Indikátor',
  deadline: 'Termín',
  guarantor: 'Gestor',
  cooperating: 'Spolupráce',
  status: 'Stav',
  reason: 'Důvod neplnění',
  comment: 'Komentář',
  evidence: 'Doklad',
  problem: 'Co brání',
}
