const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Addresses hold ids typed by anybody; what is not an id is simply not found. */
export const isUuid = (text: string): boolean => uuid.test(text)
