package regards

import (
	"path"
	"sync"
	"time"
)

// zones are the time zones that were asked for, by their names: to load one
// reads a file, and every page asks for many. What a name means does not
// change while a program runs, and only names that exist are kept.
var zones sync.Map

// Location is the time zone with that name ("Europe/Berlin"); nil when the name is
// empty or none is called so.
func Location(name string) *time.Location {
	if name == "" {
		return nil
	}
	if loc, ok := zones.Load(name); ok {
		return loc.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil
	}
	if path.Clean(name) == name { // else there is no end of names for one zone
		zones.Store(name, loc)
	}
	return loc
}
