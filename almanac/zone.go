package almanac

import (
	_ "embed"
	"sync"
	"time"

	"regards"
)

//go:embed zones.tsv
var zoneText string

// zones are the names of the zones of places ("US", "US-OH").
var zones = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, cols := range rows(zoneText) {
		all[cols[0]] = cols[1]
	}
	return all
})

// Zone is the time zone in which most of the country's or the region's people
// live, for a record that names none: "US" is New York, "US-CA" Los Angeles.
// A region without a row of its own, or whose zone this machine's
// database does not have yet, is the country. It is false, and UTC,
// when the country is not known or the machine has no time zone database
// (the command carries one).
func Zone(c regards.Country) (*time.Location, bool) {
	for _, place := range []string{c.Code() + "-" + c.Region(), c.Code()} {
		if loc := regards.Location(zones()[place]); loc != nil {
			return loc, true
		}
	}
	return time.UTC, false
}
