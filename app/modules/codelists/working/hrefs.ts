export const listHref = (path: string): string => `/prace/ciselniky/${path}`
export const codeHref = (path: string, code: string): string => `${listHref(path)}/radek/${code}`
