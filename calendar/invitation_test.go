package calendar_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/calendar"
)

// told is an invitation as a person would tell it.
func told(in calendar.Invitation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %d %s\n", in.Method, in.UID, in.Sequence, in.Stamp)
	fmt.Fprintf(&b, "%s to %s, %s as %s", in.Start, in.End, in.Zone, in.ZoneAsSent)
	if in.AllDay {
		b.WriteString(" all day")
	}
	if in.Repeats {
		b.WriteString(" repeats")
	}
	about := strings.ReplaceAll(strings.TrimSpace(in.Description), "\n\n", "|")
	fmt.Fprintf(&b, "\n%s\n%s\n%s\n%s\nby %s <%s>\n", in.Summary, in.Location, in.Link, about, in.Organizer.Name, in.Organizer.Email)
	for _, a := range in.Attendees {
		fmt.Fprintf(&b, "with %s <%s>", a.Name, a.Email)
		if a.Optional {
			b.WriteString(" optional")
		}
		if a.Room {
			b.WriteString(" room")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestInvitations reads invitations in the shapes that programs send, with
// either end of line.
func TestInvitations(t *testing.T) {
	paths, _ := filepath.Glob("testdata/invitations/*.ics")
	if len(paths) < 6 {
		t.Fatalf("only %d invitations", len(paths))
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		want, err2 := os.ReadFile(strings.TrimSuffix(path, ".ics") + ".txt")
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{string(raw), strings.ReplaceAll(string(raw), "\n", "\r\n"), "\ufeff" + strings.TrimSpace(string(raw))} {
			in, err := calendar.ReadInvitation(strings.NewReader(text))
			if err != nil {
				t.Errorf("%s: %v", path, err)
			} else if got := told(in); got != string(want) {
				t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
			}
		}
	}
}

const meeting = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:x\nDTSTART:20260102T100000Z\nEND:VEVENT\nEND:VCALENDAR\n"

func TestNoInvitation(t *testing.T) {
	swap := func(old, new string) string { return strings.Replace(meeting, old, new, 1) }
	for _, c := range []struct{ text, want string }{
		{"", "there is no meeting in it"},
		{"Dear Steve,\n", `line 1: "Dear Steve," is not a line of a calendar`},
		{"<!DOCTYPE html>", `line 1: "<!DOCTYPE html>" is not a line`},
		{"BEGIN:VCARD\nEND:VCARD\n", "line 1: a calendar begins with BEGIN:VCALENDAR"},
		{swap("END:VEVENT\n", ""), "line 7: END:VCALENDAR ends nothing"},
		{swap("END:VCALENDAR\n", ""), "it ends in the middle: END:VCALENDAR is missing"},
		{swap("REQUEST", "REPLY"), "line 3: METHOD:REPLY is no invitation"},
		{swap("UID:x\n", ""), "line 4: the meeting has no UID"},
		{swap("DTSTART:20260102T100000Z\n", ""), "line 4: the meeting has no start"},
		{swap("20260102T100000Z", "next week"), `line 6: "next week" is no time`},
		{swap("20260102T100000Z", "20260230"), `line 6: "20260230" is no day`},
		{swap("END:VEVENT\n", "END:VEVENT\nBEGIN:VEVENT\nUID:y\nEND:VEVENT\n"), "line 8: a second meeting begins here"},
		{swap("UID:x\n", strings.Repeat("BEGIN:X\n", 50)), "line 11: its parts are nested too deep"},
		{swap("UID:x\n", strings.Repeat("ATTENDEE:mailto:a@b\n", 10_000)), "line 1005: more than a thousand people"},
	} {
		_, err := calendar.ReadInvitation(strings.NewReader(c.text))
		var bad *calendar.ReadError
		if !errors.As(err, &bad) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.60q: %v, want %s", c.text, err, c.want)
		}
	}
	if _, err := calendar.ReadInvitation(io.MultiReader(strings.NewReader(meeting[:40]), broken{})); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a reader that fails is told as %v", err)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// endless is one property without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// TestHostileSize holds that a large file is refused before it takes memory,
// and a large picture in a small invitation is passed over.
func TestHostileSize(t *testing.T) {
	_, err := calendar.ReadInvitation(io.MultiReader(strings.NewReader("BEGIN:VCALENDAR\nX:"), endless{}))
	if err == nil || !strings.Contains(err.Error(), "larger than 10 MB") {
		t.Error(err)
	}
	picture := "ATTACH;ENCODING=BASE64:" + strings.Repeat(strings.Repeat("A", 74)+"\n ", 50_000) + "\nSUMMARY:" + strings.Repeat("é", 70_000) + "\n"
	in, err := calendar.ReadInvitation(strings.NewReader(strings.Replace(meeting, "UID:x\n", picture+"UID:x\n", 1)))
	if err != nil || in.UID != "x" || len(in.Summary) > 65<<10 || !strings.HasPrefix(in.Summary, "ééé") {
		t.Errorf("%v: %d octets of summary", err, len(in.Summary))
	}
}

// TestEveryWindowsZone holds that the tz database knows what the table says.
func TestEveryWindowsZone(t *testing.T) {
	raw, err := os.ReadFile("windows.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(raw)) {
		name, iana, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		text := strings.Replace(meeting, "DTSTART:20260102T100000Z", "DTSTART;TZID="+name+":20260102T100000", 1)
		in, err := calendar.ReadInvitation(strings.NewReader(text))
		if err != nil || in.Zone != iana {
			t.Errorf("%s is read as %q (%v), not %s", name, in.Zone, err, iana)
		}
		n++
	}
	if n < 130 {
		t.Errorf("only %d zones", n)
	}
}

// TestForeignClock holds that the rules which an invitation brings along give
// the clock of the tz database, where no name says which it is.
func TestForeignClock(t *testing.T) {
	for _, name := range []string{"America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "Pacific/Auckland"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for at := time.Date(2026, 1, 1, 12, 0, 0, 0, loc); at.Year() < 2028; at = at.AddDate(0, 0, 1) {
			c := ana(name)
			c.Interview.Start = regards.Moment{Date: regards.DateOf(at), Hour: 12}
			raw := bytes.ReplaceAll(bytesOf(t, calendar.Feed{Case: c}), []byte(name), []byte("Our clock"))
			in, err := calendar.ReadInvitation(bytes.NewReader(raw))
			if err != nil {
				t.Fatal(err)
			}
			if in.Zone != "" || !in.Start.In(time.UTC).Equal(at) {
				t.Fatalf("%s is read as %s", at, in.Start)
			}
		}
	}
}

func FuzzReadInvitation(f *testing.F) {
	paths, _ := filepath.Glob("testdata/invitations/*.ics")
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte(meeting))
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, err := calendar.ReadInvitation(bytes.NewReader(raw))
		var bad *calendar.ReadError
		if err != nil && !errors.As(err, &bad) {
			t.Fatalf("an error without a place: %v", err)
		}
		if err == nil && (in.UID == "" || in.Start.IsZero() && in.Method != calendar.Cancelled) {
			t.Fatalf("half an invitation: %+v", in)
		}
	})
}

// BenchmarkReadInvitation reads one as Google sends it.
func BenchmarkReadInvitation(b *testing.B) {
	raw, err := os.ReadFile("testdata/invitations/google.ics")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := calendar.ReadInvitation(bytes.NewReader(raw)); err != nil {
			b.Fatal(err)
		}
	}
}
