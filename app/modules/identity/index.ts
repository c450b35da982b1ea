export { isRole, roleLabels, roles, type Actor, type Role } from '#app/shared/roles.ts'
