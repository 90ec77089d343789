// Package almanac knows on which days and at which hours an employer works:
// business days by country and region, weekends that are not Saturday and
// Sunday, office hours, the time zone of a place, and what the wall clock
// says on the days on which it is changed.
//
// Its tables are for people: holidays/*.tsv, one for each country,
// weekends.tsv, hours.tsv and zones.tsv. The holidays are those on which
// offices are shut, by law or by settled custom; half days count as worked.
// They are listed from [First] to [Last]. In other years only the days that
// keep their date hold: 25 December, not Good Friday, and no day in lieu.
// Days that hang on the sight of the moon (Eid, Diwali, Vesak) may be a day
// off, and some are not listed to the end: docs/adr/0006-almanac.md says
// which. A state of the United States adds nothing to the federal holidays,
// because few private offices shut on its own days.
//
// It does not know what one employer does (a works holiday, a shut-down in
// August, an early Friday), nor the bridge days and worked Saturdays that
// some governments order each year. It reads no clock and no file, and plans
// nothing: that is the planner's.
package almanac
