// Package calendar turns follow-ups and interviews into iCalendar (RFC 5545),
// and an invitation that somebody sent back into what it says.
//
// What it writes opens in any calendar: each time on the clock of its place
// with the rules of that clock beside it, lines that end and fold as the
// standard wants, the same bytes for the same input. What it reads it
// distrusts: sizes are capped, and whatever cannot be understood is refused
// with its line.
//
// It computes no date of a plan and decides nothing: what is due, and when,
// comes from outside. It invites nobody; no event has an organiser or an
// attendee. It writes nothing private, no letter and nobody's address. It reads
// no clock, opens no file and asks no network.
//
// The standard is written by hand rather than with a library. The library at
// hand ends lines by the system it runs on, generates no time zones, and gives
// no place in its errors; what is left of it is smaller than the code that
// would mend it.
package calendar
