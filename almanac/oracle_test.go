package almanac_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ar"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/au"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/bg"
	"github.com/rickar/cal/v2/br"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/gr"
	"github.com/rickar/cal/v2/hr"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/jp"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/mw"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/nz"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/ro"
	"github.com/rickar/cal/v2/ru"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/si"
	"github.com/rickar/cal/v2/sk"
	"github.com/rickar/cal/v2/ua"
	"github.com/rickar/cal/v2/us"
	"github.com/rickar/cal/v2/za"

	"regards"
	"regards/almanac"
)

// oracle is what a library that was written by others, from other sources,
// says of the same places.
var oracle = map[regards.Country][]*cal.Holiday{
	"AR": ar.Holidays, "AT": at.Holidays, "BE": be.Holidays, "BG": bg.Holidays, "BR": br.Holidays, "CA-ON": ca.Holidays,
	"CZ": cz.Holidays, "DK": dk.Holidays, "ES": es.Holidays, "FR": fr.Holidays, "GB": gb.Holidays, "GR": gr.Holidays,
	"HR": hr.Holidays, "IE": ie.Holidays, "IT": it.Holidays, "JP": jp.Holidays, "LT": lt.Holidays, "LV": lv.Holidays,
	"MW": mw.Holidays, "NL": nl.Holidays, "NO": no.Holidays, "NZ": nz.Holidays, "PL": pl.Holidays, "RO": ro.Holidays,
	"RU": ru.Holidays, "SE": se.Holidays, "SI": si.Holidays, "SK": sk.Holidays, "UA": ua.Holidays, "US": us.Holidays,
	"ZA": za.Holidays,

	"AU-ACT": au.HolidaysACT, "AU-NSW": au.HolidaysNSW, "AU-NT": au.HolidaysNT, "AU-QLD": au.HolidaysQLD,
	"AU-SA": au.HolidaysSA, "AU-TAS": au.HolidaysTAS, "AU-VIC": au.HolidaysVIC, "AU-WA": au.HolidaysWA,

	"DE": de.Holidays, "DE-BW": de.HolidaysBW, "DE-BY": de.HolidaysBY, "DE-BE": de.HolidaysBE, "DE-BB": de.HolidaysBB,
	"DE-HB": de.HolidaysHB, "DE-HH": de.HolidaysHH, "DE-HE": de.HolidaysHE, "DE-MV": de.HolidaysMV, "DE-NI": de.HolidaysNI,
	"DE-NW": de.HolidaysNW, "DE-RP": de.HolidaysRP, "DE-SL": de.HolidaysSL, "DE-SN": de.HolidaysSN, "DE-ST": de.HolidaysST,
	"DE-SH": de.HolidaysSH, "DE-TH": de.HolidaysTH,

	"CH-ZH": ch.HolidaysZH, "CH-BE": ch.HolidaysBE, "CH-LU": ch.HolidaysLU, "CH-UR": ch.HolidaysUR, "CH-SZ": ch.HolidaysSZ,
	"CH-OW": ch.HolidaysOW, "CH-NW": ch.HolidaysNW, "CH-GL": ch.HolidaysGL, "CH-ZG": ch.HolidaysZG, "CH-FR": ch.HolidaysFR,
	"CH-SO": ch.HolidaysSO, "CH-BS": ch.HolidaysBS, "CH-BL": ch.HolidaysBL, "CH-SH": ch.HolidaysSH, "CH-AR": ch.HolidaysAR,
	"CH-AI": ch.HolidaysAI, "CH-SG": ch.HolidaysSG, "CH-GR": ch.HolidaysGR, "CH-AG": ch.HolidaysAG, "CH-TG": ch.HolidaysTG,
	"CH-TI": ch.HolidaysTI, "CH-VD": ch.HolidaysVD, "CH-VS": ch.HolidaysVS, "CH-NE": ch.HolidaysNE, "CH-GE": ch.HolidaysGE,
	"CH-JU": ch.HolidaysJU,
}

// TestAgreesWithTheOracle compares every weekday of the listed years. Where
// the two disagree, testdata/disagreements.tsv says which, and who is right.
func TestAgreesWithTheOracle(t *testing.T) {
	reasons := map[string]string{}
	for _, cols := range readTable(t, "disagreements.tsv", 4) {
		reasons[strings.Join(cols[:3], "\t")] = cols[3]
	}
	seen := map[string]map[int]bool{}
	for _, c := range slices.Sorted(maps.Keys(oracle)) {
		theirs := shutByOracle(oracle[c])
		ours := almanac.For(c)
		for d := (regards.Date{Year: almanac.First, Month: 1, Day: 1}); d.Year <= almanac.Last; d = d.AddDays(1) {
			if ours.Weekend(d) || (theirs[d] != "") == !ours.Works(d) {
				continue
			}
			key := fmt.Sprintf("%s\ttheirs\t%s", c, theirs[d])
			if name, ok := ours.Holiday(d); ok {
				key = fmt.Sprintf("%s\tours\t%s", c, name)
			}
			if seen[key] == nil {
				seen[key] = map[int]bool{}
			}
			seen[key][d.Year] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		if reasons[key] == "" {
			t.Errorf("%s\t%v: nobody says why", key, slices.Sorted(maps.Keys(seen[key])))
		}
	}
	for key := range reasons {
		if seen[key] == nil {
			t.Errorf("%s: they agree by now, take the row out", key)
		}
	}
}

func shutByOracle(hs []*cal.Holiday) map[regards.Date]string {
	shut := map[regards.Date]string{}
	for y := almanac.First; y <= almanac.Last+1; y++ {
		for _, h := range hs {
			if h.Type == cal.ObservanceOther {
				continue
			}
			actual, observed := h.Calc(y)
			for _, at := range []time.Time{actual, observed} {
				if !at.IsZero() {
					shut[regards.DateOf(at)] = h.Name
				}
			}
		}
	}
	return shut
}

// readTable reads a table of testdata: cells between tabs, # begins a remark.
// Zero columns are any number.
func readTable(t testing.TB, name string, columns int) [][]string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		cols := strings.Split(line, "\t")
		if columns > 0 && len(cols) != columns {
			t.Fatalf("%s:%d: %d cells, want %d", name, i+1, len(cols), columns)
		}
		all = append(all, cols)
	}
	if len(all) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return all
}
