import type { ShouldRevalidateFunctionArgs } from 'react-router'

/**
 * After a refusal the page loads again, so that a form refused for its old version carries the new one.
 * Keeping a draft changes nothing on the page.
 */
export const shouldRevalidate = ({ formData, formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean => {
  if (formData?.get('intent') === 'draft') return false
  return formMethod === 'POST' || defaultShouldRevalidate
}
