package casefile

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	_ "time/tzdata" // the verdict on a zone must not depend on the machine

	"regards"
)

//go:embed countries.tsv
var countryText string

//go:embed regions.tsv
var regionText string

//go:embed zones.txt
var zoneText string

// countries are the names of countries by their ISO 3166-1 code.
var countries = sync.OnceValue(func() map[string]string { return named(countryText) })

// regions are the names of states and provinces by "US-OH".
var regions = sync.OnceValue(func() map[string]string { return named(regionText) })

func named(table string) map[string]string {
	all := map[string]string{}
	for _, cols := range rows(table, 2) {
		all[cols[0]] = cols[1]
	}
	return all
}

// zones are the names of the time zones, for suggestions only.
var zones = sync.OnceValue(func() []string {
	var all []string
	for _, cols := range rows(zoneText, 1) {
		all = append(all, cols[0])
	}
	return all
})

// zoneFault is what is wrong with a time zone.
func zoneFault(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if s != "Local" && (strings.Contains(s, "/") || s == "UTC") {
		if regards.Location(s) != nil {
			return ""
		}
	}
	if better := nearZone(s); better != "" {
		return fmt.Sprintf("`%s` is not a time zone; did you mean `%s`?", short(s), better)
	}
	return fmt.Sprintf("`%s` is not a time zone; write it as area and city, such as America/New_York or Europe/London", short(s))
}

// nearZone is the zone that was probably meant: by its city, or with a slip.
func nearZone(s string) string {
	f := fold(s)
	if z, ok := synonyms()["zone"][f]; ok {
		return z
	}
	for _, z := range zones() {
		if city := z[strings.LastIndexByte(z, '/')+1:]; fold(city) == f || fold(z) == f {
			return z
		}
	}
	if len(f) < 5 {
		return ""
	}
	if z := nearest(f, zones()); z != "" {
		return z
	}
	for _, z := range zones() {
		city := fold(z[strings.LastIndexByte(z, '/')+1:])
		if own := f[strings.LastIndexByte(f, '/')+1:]; len(own) > 4 && (own == city || distance(own, city, 1) <= 1 && len(city) > 4) {
			return z
		}
	}
	return ""
}

// countryFault is what is wrong with a country: its code, and its region
// where we know the regions (US, CA, AU and GB).
func countryFault(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	code, region, _ := strings.Cut(strings.ToUpper(s), "-")
	if code == "UK" {
		code = "GB"
	}
	if countries()[code] == "" {
		if better := countryNamed(s); better != "" {
			return fmt.Sprintf("`%s` is not a country code; did you mean `%s`?", short(s), better)
		}
		return fmt.Sprintf("`%s` is not a country code; write two letters, such as US, GB or CA, or with a state or province, such as CA-QC", short(s))
	}
	if !strings.Contains(s, "-") {
		return ""
	}
	if regionOK(code, region) {
		return ""
	}
	return fmt.Sprintf("`%s` is not a state or province of %s that we know; `%s` alone will do", short(s), countries()[code], code)
}

func regionOK(code, region string) bool {
	switch code {
	case "US", "CA", "AU", "GB":
		return regions()[code+"-"+region] != ""
	}
	return len(region) >= 1 && len(region) <= 3 && strings.Trim(region, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// countryNamed is the code of what is called s: a country, a state, another
// name for either.
func countryNamed(s string) string {
	f := fold(s)
	if code, ok := synonyms()["country"][f]; ok {
		return code
	}
	for _, table := range []string{countryText, regionText} {
		for _, cols := range rows(table, 2) {
			if fold(cols[1]) == f {
				return cols[0]
			}
		}
	}
	return ""
}
