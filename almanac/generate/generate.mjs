// Writes ../holidays/*.tsv, one table for each country, from the rules of the
// npm package date-holidays (data CC BY-SA 3.0, see NOTICE) and from the two
// tables beside this file: countries.tsv says which countries and regions and
// how days at a weekend are made up, amendments.tsv what we know better.
//
//   npm install && node generate.mjs
//
// It reads no clock: the years are FIRST and LAST below. Raise them together
// with the constants of almanac/almanac.go, run, and read the diff.
import fs from 'node:fs'
import Holidays from 'date-holidays'
import { moonphase } from 'astronomia'

const FIRST = 2024
const LAST = 2040

const here = new URL('.', import.meta.url)
const table = (name) => fs.readFileSync(new URL(name, here), 'utf8').split('\n')
  .filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t').map((c) => c.trim()))
const weekends = table('../weekends.tsv')
const amendments = table('amendments.tsv').map(([country, region, what, name, rule]) => ({ country, region, what, name, rule }))

const iso = (d) => d.toISOString().slice(0, 10)
const plus = (day, n) => iso(new Date(Date.parse(day + 'T00:00:00Z') + n * 864e5))
const weekday = (day) => new Date(day + 'T00:00:00Z').getUTCDay()
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

// weekend are the weekdays on which offices rest there on that day.
function weekend (country, region, day) {
  let rest = 'Saturday Sunday'
  for (const [c, r, days, since] of weekends) {
    if (c === country && (!r || r === region) && (!since || since <= day)) rest = days
  }
  return rest.split(' ').map((n) => NAMES.indexOf(n))
}

const applies = (a, country, region) => a.country === country &&
  (!a.region || (region && a.region.split(',').includes(region)))

// raw are the days of one country or region: [{day, name, type}].
function raw (country, region, inLibrary, bank) {
  const hd = inLibrary ? new Holidays(country, region) : new Holidays(country)
  const mine = amendments.filter((a) => applies(a, country, region))
  const says = (what, h) => mine.some((a) => a.what === what && new RegExp('^(' + a.name + ')$').test(h.name) &&
    (what !== 'drop' || !a.rule || a.rule === h.date.slice(5, 10)))
  const days = []
  for (let year = FIRST; year <= LAST + 1; year++) {
    for (const h of hd.getHolidays(year, 'en') || []) {
      const kept = says('keep', h)
      if (says('drop', h)) continue
      if (!kept && h.type !== 'public' && !(bank && h.type === 'bank')) continue
      const other = mine.find((a) => a.what === 'rename' && new RegExp('^(' + a.name + ')( \\(substitute day\\))?$').test(h.name))
      if (other) h.name = other.rule + (h.name.endsWith(' (substitute day)') ? ' (substitute day)' : '')
      const hours = (h.end - h.start) / 36e5
      if (hours < 20 && !kept && h.type !== 'bank') continue // half a day: the office is open
      for (let i = 0; i < Math.max(1, Math.floor((hours + 1) / 24)); i++) {
        days.push({ day: plus(h.date.slice(0, 10), i), name: h.name, substitute: !!h.substitute || /^substitutes /.test(h.rule), rule: h.rule })
      }
    }
  }
  markMoved(days)
  for (const a of mine.filter((a) => a.what === 'add')) days.push(...added(a))
  return days
}

// markMoved finds the days in lieu that the library does not mark: of a rule
// "05-01 and if sunday then next monday" every day of a year but the first;
// of dates that it lists one by one, a Monday after a Sunday of that name.
function markMoved (days) {
  const first = new Set()
  for (const d of days) {
    const key = d.day.slice(0, 4) + d.name
    const listed = /^\d{4}-/.test(d.rule) && weekday(d.day) === 1 && days.some((e) => e.name === d.name && e.day === plus(d.day, -1))
    if ((/ and if /.test(d.rule) || listed) && !d.substitute && first.has(key)) {
      d.substitute = true
      d.name += ' (substitute day)'
    }
    first.add(key)
  }
}

// added are the days of one amendment: a list of dates, or a rule in the
// grammar of date-holidays.
function added (a) {
  if (/^\d{4}-\d\d-\d\d( |$)/.test(a.rule)) {
    return a.rule.split(' ').map((day) => ({ day, name: a.name }))
  }
  if (a.rule === 'POYA') return fullMoons().map((day) => ({ day, name: a.name }))
  const hd = new Holidays('US') // any country: the rule stands for itself
  if (!hd.setHoliday(a.rule, { name: { en: '@' }, type: 'public' })) throw new Error(a.rule)
  const days = []
  for (let year = FIRST; year <= LAST + 1; year++) {
    for (const h of hd.getHolidays(year, 'en').filter((h) => h.name === '@')) {
      const n = Math.max(1, Math.floor(((h.end - h.start) / 36e5 + 1) / 24))
      for (let i = 0; i < n; i++) days.push({ day: plus(h.date.slice(0, 10), i), name: a.name })
    }
  }
  if (!days.length) throw new Error('never: ' + a.rule)
  return days
}

// fullMoons are the Poya days: the day of the full moon in Colombo, or the
// day before when it is full before three in the afternoon. Twelve of the
// thirteen days of 2026 come out as gazetted.
function fullMoons () {
  const days = []
  for (let y = FIRST; y < LAST + 1; y += 1 / 12.4) {
    const jde = moonphase.full(y)
    const day = new Date((jde - 2440587.5) * 864e5 + (5.5 - 15) * 36e5).toISOString().slice(0, 10)
    if (!days.includes(day)) days.push(day)
  }
  return days
}

// madeUp adds the days off in lieu of holidays that fall on a rest day. The
// ways are described at the head of countries.tsv.
function madeUp (days, way, country, region) {
  if (!way) return days
  days = days.filter((d) => !d.substitute && !/\(substitute day\)$/.test(d.name))
  days.sort((a, b) => a.day < b.day ? -1 : 1)
  const taken = new Set(days.map((d) => d.day))
  const free = (day) => !taken.has(day) && !weekend(country, region, day).includes(weekday(day))
  const out = [...days]
  const done = new Set()
  for (const d of days) {
    const sunday = /^(Easter (Sunday|Saturday)|Orthodox Easter|Pentecost|New Year Holiday)$/.test(d.name) && way !== 'all'
    const again = way !== 'sunday or twice' && done.has(d.day.slice(0, 4) + d.name) // one day off for a holiday of several
    const w = weekday(d.day)
    const twice = days.some((e) => e.day === d.day && e.name < d.name)
    const due = way === 'sunday or twice' ? w === 0 || twice : weekend(country, region, d.day).includes(w)
    if (!due || sunday || again || done.has(d.day + d.name)) continue
    done.add(d.day + d.name).add(d.day.slice(0, 4) + d.name)
    const step = way === 'nearest' && w === 6 && !/Chinese New Year/.test(d.name) ? -1 : 1
    let day = plus(d.day, step)
    while (!free(day)) day = plus(day, step)
    taken.add(day)
    out.push({ day, name: d.name + ' (substitute day)' })
  }
  return out
}

// rows are the table of one country: name -> region -> cells by year.
function cells (days) {
  const byName = new Map()
  for (const { day, name } of days) {
    const year = +day.slice(0, 4)
    if (year < FIRST || year > LAST) continue
    if (!byName.has(name)) byName.set(name, new Map())
    const years = byName.get(name)
    if (!years.has(year)) years.set(year, new Set())
    years.get(year).add(day)
  }
  const out = new Map()
  for (const [name, years] of byName) {
    const row = []
    for (let y = FIRST; y <= LAST; y++) row.push(spans([...(years.get(y) || [])].sort()))
    out.set(name, row)
  }
  return out
}

// spans writes days as "01-01", "10-01..10-03", "01-01,01-03".
function spans (days) {
  const out = []
  for (let i = 0; i < days.length; i++) {
    let j = i
    while (j + 1 < days.length && days[j + 1] === plus(days[j], 1)) j++
    out.push(days[i].slice(5) + (j > i ? '..' + days[j].slice(5) : ''))
    i = j
  }
  return out.join(',')
}

// line is one row: fixed days stand once, in the column "every year", from
// the year from which they hold; a cell of its own for any year before that.
function line (where, name, row) {
  const last = row[row.length - 1]
  let from = row.length
  while (from > 0 && last && !/^02-29|\.\.02-29/.test(last) && row[from - 1] === last) from--
  if (row.length - from < 9) return [where, name, '', ...row]
  const every = last + (from ? ' since ' + (FIRST + from) : '')
  return [where, name, every, ...row.map((c, i) => i < from ? c : '')]
}

const report = []
for (const [country, regionList, alone, way, bank, title] of table('countries.tsv')) {
  const all = new Holidays(country).getStates(country) || {}
  const regions = regionList === 'all' ? Object.keys(all) : regionList ? regionList.split(' ') : []
  const known = (r) => r in all || amendments.some((a) => a.country === country && a.region.split(',').includes(r))
  for (const r of regions) if (!known(r)) throw new Error(`${country} has no region ${r}`)
  const sets = new Map()
  for (const r of ['', ...regions]) sets.set(r, cells(madeUp(raw(country, r, r in all, bank === 'bank'), way, country, r)))
  const never = (a, name, r) => a.what === 'drop' && !a.rule && applies(a, country, r) && new RegExp('^(' + a.name + ')$').test(name)
  for (const [r, rows] of sets) { // days in lieu that are dropped by name
    for (const name of [...rows.keys()]) {
      if (amendments.some((a) => never(a, name, r)) && / \(substitute day\)$/.test(name)) rows.delete(name)
    }
  }
  const merged = new Map() // name + row -> regions
  for (const [r, rows] of sets) {
    for (const [name, row] of rows) {
      const key = JSON.stringify([name, row])
      if (!merged.has(key)) merged.set(key, [])
      merged.get(key).push(r)
    }
  }
  const lines = []
  for (const [key, where] of merged) {
    const [name, row] = JSON.parse(key)
    if (!row.some(Boolean)) continue
    const without = regions.filter((r) => !where.includes(r))
    let cell
    if (alone) {
      cell = without.length === 0 ? '' : where.filter(Boolean).join(',')
      if (!cell && without.length) continue // of the bare country only, which `alone` replaces
    } else if (where.includes('')) {
      cell = without.length ? 'not ' + without.join(',') : ''
    } else cell = where.join(',')
    lines.push(line(cell, name, row))
    const end = FIRST + row.findLastIndex(Boolean)
    if (end < LAST && !/substitute|from|Substitute/.test(name)) report.push([country, end, name].join('\t'))
  }
  const key = (l) => (l[2] || l.slice(3).find(Boolean)).slice(0, 5)
  lines.sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a[1] < b[1] ? -1 : 1)
  const head = [`# ${title}: days on which offices are shut. Written by almanac/generate; amend there, not here.`]
  if (alone) head.push(`# alone\t${alone}`)
  const years = []
  for (let y = FIRST; y <= LAST; y++) years.push(y)
  const text = [...head, ['regions', 'name', 'every year', ...years].join('\t'), ...lines.map((l) => l.join('\t').trimEnd())].join('\n') + '\n'
  fs.writeFileSync(new URL(`../holidays/${country.toLowerCase()}.tsv`, here), text)
}
console.log(report.join('\n'))
