/** Lines that a page draws: borders of tables. */
export interface PdfRules {
  horizontal: { y: number; from: number; to: number }[]
  vertical: { x: number; from: number; to: number }[]
}

interface OperatorNames {
  save: number
  restore: number
  transform: number
  constructPath: number
  endPath: number
}

type Matrix = readonly [number, number, number, number, number, number]

const thin = 3
const shortest = 6

export function readRules(fnArray: readonly number[], argsArray: readonly unknown[], names: OperatorNames): PdfRules {
  const rules: PdfRules = { horizontal: [], vertical: [] }
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operation, index) => {
    const args = argsArray[index]
    if (operation === names.save) stack.push(matrix)
    else if (operation === names.restore) matrix = stack.pop() ?? matrix
    else if (operation === names.transform && isNumbers(args)) matrix = multiply(matrix, args)
    else if (operation === names.constructPath && Array.isArray(args) && args[0] !== names.endPath) {
      for (const box of boxesOf(args[1])) addRule(rules, transformBox(box, matrix))
    }
  })
  return { horizontal: joinRules(rules.horizontal, (rule) => rule.y), vertical: joinRules(rules.vertical, (rule) => rule.x) }
}

function isNumbers(args: unknown): args is number[] {
  return Array.isArray(args) && args.length === 6 && args.every((value) => typeof value === 'number')
}

function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = inner
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f]
}

interface Box {
  left: number
  right: number
  bottom: number
  top: number
}

// A path is a list of numbers: 0 x y moves, 1 x y draws, 2 with six numbers curves, 3 with four, 4 closes.
function boxesOf(data: unknown): Box[] {
  const boxes: Box[] = []
  for (const part of Array.isArray(data) ? data : []) {
    if (!(part instanceof Float32Array)) continue
    boxes.push(...boxesOfPart(part))
  }
  return boxes
}

const lengths = [3, 3, 7, 5, 1]

function boxesOfPart(part: Float32Array): Box[] {
  const boxes: Box[] = []
  let index = 0
  while (index < part.length) {
    const [operation = 4, x = 0, y = 0] = part.subarray(index, index + 3)
    // A path with curves is a drawing, not the border of a table.
    if (operation === 2 || operation === 3) return []
    if (operation === 0) boxes.push({ left: x, right: x, bottom: y, top: y })
    if (operation === 1) extendBox(boxes, x, y)
    index += lengths[operation] ?? 1
  }
  return boxes
}

function extendBox(boxes: readonly Box[], x: number, y: number): void {
  const box = boxes.at(-1)
  if (!box) return
  box.left = Math.min(box.left, x)
  box.right = Math.max(box.right, x)
  box.bottom = Math.min(box.bottom, y)
  box.top = Math.max(box.top, y)
}

function transformBox(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const points = [
    [a * box.left + c * box.bottom + e, b * box.left + d * box.bottom + f],
    [a * box.right + c * box.top + e, b * box.right + d * box.top + f],
  ]
  const xs = points.map((point) => point[0] ?? 0)
  const ys = points.map((point) => point[1] ?? 0)
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

// A thin box is a line; the edges of a larger one are the borders of a cell drawn as a rectangle.
function addRule(rules: PdfRules, box: Box): void {
  const width = box.right - box.left
  const height = box.top - box.bottom
  if (height <= thin && width >= shortest) rules.horizontal.push({ y: (box.top + box.bottom) / 2, from: box.left, to: box.right })
  else if (width <= thin && height >= shortest)
    rules.vertical.push({ x: (box.left + box.right) / 2, from: box.bottom, to: box.top })
  else if (width >= shortest && height >= shortest) {
    for (const y of [box.bottom, box.top]) rules.horizontal.push({ y, from: box.left, to: box.right })
    for (const x of [box.left, box.right]) rules.vertical.push({ x, from: box.bottom, to: box.top })
  }
}

// Borders are often drawn cell by cell; pieces of one line are joined.
function joinRules<Rule extends { from: number; to: number }>(rules: Rule[], position: (rule: Rule) => number): Rule[] {
  const sorted = [...rules].sort((a, b) => position(a) - position(b) || a.from - b.from)
  const joined: Rule[] = []
  for (const rule of sorted) {
    const same = joined.findLast(
      (known) => Math.abs(position(known) - position(rule)) < 1.2 && rule.from <= known.to + 2 && rule.to >= known.from - 2,
    )
    if (same) {
      same.from = Math.min(same.from, rule.from)
      same.to = Math.max(same.to, rule.to)
    } else joined.push({ ...rule })
  }
  return joined
}
