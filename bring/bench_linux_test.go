package bring_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"regards/bring"
)

// grown is by how many MiB the process was larger, at its largest while do ran,
// than before.
func grown(b *testing.B, do func()) float64 {
	b.Helper()
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o600); err != nil {
		b.Skip("NOT RUN: this system does not tell how large a process was: ", err)
	}
	before := statusOf(b, "VmRSS")
	do()
	return (statusOf(b, "VmHWM") - before) / 1024
}

func statusOf(b *testing.B, name string) float64 {
	b.Helper()
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Fatal(err)
	}
	m := regexp.MustCompile(name + `:\s+(\d+) kB`).FindSubmatch(text)
	if m == nil {
		b.Fatal(name, " is not told")
	}
	n, err := strconv.ParseFloat(string(m[1]), 64)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// beside runs two things by turns and reports by which part of the second's
// speed the first goes.
func beside(b *testing.B, ours, bare func()) {
	b.Helper()
	var mine, theirs time.Duration
	for b.Loop() {
		for range 5 {
			begin := time.Now()
			ours()
			mid := time.Now()
			bare()
			mine, theirs = mine+mid.Sub(begin), theirs+time.Since(mid)
		}
	}
	b.ReportMetric(theirs.Seconds()/mine.Seconds(), "of-bare")
	b.ReportMetric(mine.Seconds()*1000/float64(5*b.N), "ms/file")
}

// rows is a list of people with so many rows.
func rows(n int) bring.File {
	var b strings.Builder
	b.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range n {
		fmt.Fprintf(&b, "Priya %d,Nandakumar,https://www.example.com/in/p%d,p%d@fernhill.example,\"Fernhill Vets, Leeds\",Practice Manager,14 Mar 2024\n", i, i, i)
	}
	return file("Connections.csv", b.String())
}

// BenchmarkReadRows reads 100,000 rows of people, beside a bare parse of the same
// CSV. "MiB" is by how much the process grows, beyond the file itself.
func BenchmarkReadRows(b *testing.B) {
	f := rows(100_000)
	read := func() {
		if rep, err := f.Read(func(bring.Thing) error { return nil }); err != nil || rep.Things != 100_000 {
			b.Fatal(rep.Things, err)
		}
	}
	large := grown(b, read)
	beside(b, read, func() {
		c := csv.NewReader(bytes.NewReader(f.Content))
		for {
			if _, err := c.Read(); err == io.EOF {
				return
			} else if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.ReportMetric(large, "MiB")
}

// BenchmarkReadSeries reads an invitation to a series of 10,000 meetings, each
// of which was moved, beside a bare walk over its lines.
func BenchmarkReadSeries(b *testing.B) {
	var t strings.Builder
	t.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n")
	start := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	for i := range 10_000 {
		at := start.AddDate(0, 0, i).Format("20060102T150405Z")
		more := "RECURRENCE-ID:" + at + "\r\n"
		if i == 0 {
			more = "RRULE:FREQ=DAILY\r\n"
		}
		fmt.Fprintf(&t, "BEGIN:VEVENT\r\nUID:77@oak.example\r\nDTSTAMP:20261120T100000Z\r\nSUMMARY:Interview for Ward Manager\r\nDTSTART:%s\r\nDTEND:%s\r\n%sLOCATION:Room 4\\, by the stairs\r\nORGANIZER;CN=Helen Orr:mailto:helen@oak.example\r\nATTENDEE;CN=Zoe Poole;ROLE=REQ-PARTICIPANT:mailto:zoe@oak.example\r\nEND:VEVENT\r\n", at, at, more)
	}
	t.WriteString("END:VCALENDAR\r\n")
	f := file("series.ics", t.String())
	read := func() {
		if rep, err := f.Read(func(bring.Thing) error { return nil }); err != nil || rep.Things != 1 {
			b.Fatal(rep.Things, err)
		}
	}
	large := grown(b, read)
	beside(b, read, func() { bareLines(b, f.Content) })
	b.ReportMetric(large, "MiB")
}

// bareLines takes each line of a calendar apart at its first colon and its
// semicolons, and keeps them: the least that a reader does.
func bareLines(b *testing.B, content []byte) {
	type property struct {
		name, value string
		params      []string
	}
	var event []property
	n := 0
	for line := range strings.SplitSeq(strings.ReplaceAll(string(content), "\r\n ", ""), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		all := strings.Split(name, ";")
		if event = append(event, property{strings.ToUpper(all[0]), value, all[1:]}); line == "END:VEVENT" {
			event, n = nil, n+1
		}
	}
	if n < 10_000 {
		b.Fatal(n)
	}
}

// BenchmarkTakeRows looks at 100,000 people and files them on a fresh record, as
// the page does.
func BenchmarkTakeRows(b *testing.B) {
	f := rows(100_000)
	for b.Loop() {
		k := opened(b)
		var look, take time.Duration
		b.ReportMetric(grown(b, func() {
			begin := time.Now()
			_, _, err := bring.Take(b.Context(), k, []bring.File{f}, bring.Options{Preview: true, Most: 200})
			mid := time.Now()
			if err == nil {
				_, _, err = bring.Take(b.Context(), k, []bring.File{f}, bring.Options{Most: 200})
			}
			if look, take = mid.Sub(begin), time.Since(mid); err != nil {
				b.Fatal(err)
			}
		}), "MiB")
		b.ReportMetric(look.Seconds(), "s/preview")
		b.ReportMetric(take.Seconds(), "s/take")
	}
}
