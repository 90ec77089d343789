package bring_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regards/bring"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// opened is a desk on a fresh record.
func opened(t testing.TB) *desk.Desk {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	return desk.New(s, "me", func() time.Time { return now })
}

func file(name, content string) bring.File { return bring.File{Name: name, Content: []byte(content)} }

func invitation(sequence int, method, start string) string {
	return fmt.Sprintf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:%s\r\nBEGIN:VEVENT\r\nUID:77@oak.example\r\nSEQUENCE:%d\r\nDTSTAMP:202611%02dT100000Z\r\nSUMMARY:Interview for Ward Manager\r\n"+
		"DTSTART;TZID=Europe/London:%s\r\nORGANIZER;CN=Helen Orr:mailto:helen@oak.example\r\nATTENDEE;CN=Zoe Poole:mailto:zoe@oak.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", method, sequence, 10+sequence, start)
}

const (
	connections = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nPriya,Nandakumar,,,Fernhill Vets,Practice Manager,14 Mar 2024\nAda,Osei,,,Oak Hall,,15 Mar 2024\n"
	resume      = `{"basics":{"name":"Ana Ruiz","email":"ana@example.org"},"work":[{"name":"Larkin Freight","highlights":["Brought on-time departures from 81% to 96%."]}]}`
	tracker     = "Company,Job Title,Status,Date Applied\nOak Hall,Ward Manager,Interviewing,2026-11-02\nSt Brendan,Director of Music,Applied,03/04/2026\n"
)

// state is what a record holds, in one text.
func state(t testing.TB, k *desk.Desk) string {
	t.Helper()
	var out strings.Builder
	rows, err := k.File().Cases(t.Context(), store.Place{}, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		c, err := k.File().Case(t.Context(), r.ID)
		if err == nil {
			err = casefile.Write(&out, c.Case)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	people, err := k.File().Contacts(t.Context(), store.Contact{}, 1000)
	if err != nil {
		t.Fatal(err)
	}
	p, err := k.File().Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&out, "%v\n%v\n", people, p.Candidate)
	return out.String()
}

func take(t testing.TB, k *desk.Desk, preview bool, files ...bring.File) ([]bring.Result, string) {
	t.Helper()
	out, event, err := bring.Take(t.Context(), k, files, bring.Options{Device: "test", Preview: preview, Most: 100})
	if err != nil {
		t.Fatal(err)
	}
	return out, event
}

// TestPreviewTakeTwiceUndo: a preview says what then happens and keeps nothing,
// a second time brings nothing, and undo takes back all of it.
func TestPreviewTakeTwiceUndo(t *testing.T) {
	k := opened(t)
	steve, err := os.ReadFile("../examples/steve.yaml")
	if err != nil {
		t.Fatal(err)
	}
	all := []bring.File{file("resume.json", resume), file("steve.yaml", string(steve)), file("Connections.csv", connections), file("tracker.csv", tracker),
		file("invite.ics", invitation(0, "REQUEST", "20261203T100000"))}
	before := state(t, k)
	seen, event := take(t, k, true, all...)
	if event != "" || state(t, k) != before {
		t.Fatalf("a preview has changed the record: %s", state(t, k))
	}
	done, event := take(t, k, false, all...)
	if event == "" || len(done) != len(seen) {
		t.Fatal(len(done), event)
	}
	for i := range done {
		if fmt.Sprint(done[i].Counts, done[i].Left) != fmt.Sprint(seen[i].Counts, seen[i].Left) {
			t.Errorf("%s: the preview said %v, and then it was %v", done[i].Name, seen[i].Counts, done[i].Counts)
		}
	}
	if c := done[0].Counts; c[desk.TookNew] != 1 || c[desk.TookChanged] != 1 {
		t.Errorf("the résumé: %v", c)
	}
	if l := done[3].Left; len(l) != 1 || l[0].Line != 3 {
		t.Errorf("of the tracker is left %v", l)
	}
	full := state(t, k)
	again, second := take(t, k, false, all...)
	for _, r := range again {
		if r.Counts[desk.TookNothing] != r.Things {
			t.Errorf("%s a second time: %v", r.Name, r.Counts)
		}
	}
	if second != "" || state(t, k) != full {
		t.Error("a second time has changed the record")
	}
	if err := k.Undo(t.Context(), event, "test"); err != nil {
		t.Fatal(err)
	}
	if got := state(t, k); got != before {
		t.Errorf("after undo:\n%s", got)
	}
	if bin, err := k.Bin(t.Context()); err != nil || len(bin) != 4 {
		t.Errorf("%d positions lie in the bin, %v", len(bin), err)
	}
	if done, _ := take(t, k, false, all...); done[4].Counts[desk.TookNew] != 1 {
		t.Errorf("after undo the invitation is %v", done[4].Counts)
	}
}

// TestMeetingMoves: an update moves an interview, a cancellation closes it, each
// is undone by itself, and who is no interviewer stays out.
func TestMeetingMoves(t *testing.T) {
	k := opened(t)
	o := bring.Options{Device: "test", Most: 9, Without: func(string) []string { return []string{"zoe@oak.example"} }}
	first, _, err := bring.Take(t.Context(), k, []bring.File{file("a.ics", invitation(0, "REQUEST", "20261203T100000"))}, o)
	if err != nil {
		t.Fatal(err)
	}
	id := first[0].Lines[0].ID
	start := func() string {
		c, err := k.File().Case(t.Context(), id)
		if err != nil || len(c.Case.Interview.Interviewers) != 1 {
			t.Fatalf("%+v, %v", c.Case.Interview.Interviewers, err)
		}
		return c.Case.Interview.Start.String()
	}
	_, event, err := bring.Take(t.Context(), k, []bring.File{file("b.ics", invitation(1, "REQUEST", "20261204T150000"))}, o)
	if err != nil || start() != "2026-12-04T15:00" {
		t.Fatal(start(), err)
	}
	if err := k.Undo(t.Context(), event, "test"); err != nil || start() != "2026-12-03T10:00" {
		t.Fatal(start(), err)
	}
	if again, _ := take(t, k, false, file("b.ics", invitation(1, "REQUEST", "20261204T150000"))); again[0].Counts[desk.TookChanged] != 1 {
		t.Errorf("after undo the update is %v", again[0].Counts)
	}
	k.DeleteCase(t.Context(), id, "test")
	if got, _ := take(t, k, false, file("c.ics", invitation(2, "CANCEL", "20261204T150000"))); got[0].Lines[0].Took != desk.TookNot || !strings.Contains(got[0].Lines[0].Why, "bin") {
		t.Errorf("%+v", got[0].Lines[0].Outcome)
	}
	unknown := strings.Replace(invitation(2, "CANCEL", "20261204T150000"), "77@", "78@", 1)
	if got, event := take(t, k, false, file("d.ics", unknown)); event != "" || got[0].Lines[0].Took != desk.TookNot {
		t.Errorf("%+v", got[0].Lines[0].Outcome)
	}
}

// TestUndoRefusesWhatWouldBeLost: what was typed since an update came stays.
func TestUndoRefusesWhatWouldBeLost(t *testing.T) {
	k := opened(t)
	first, _ := take(t, k, false, file("a.ics", invitation(0, "REQUEST", "20261203T100000")), file("r.json", resume))
	_, event := take(t, k, false, file("b.ics", invitation(1, "REQUEST", "20261204T150000")))
	if _, err := k.FileAnswers(t.Context(), first[0].Lines[0].ID, "phone", []desk.Answer{{Path: "employer.name", Now: "Oak Hall"}}); err != nil {
		t.Fatal(err)
	}
	before := state(t, k)
	if err := k.Undo(t.Context(), event, "test"); !errors.Is(err, desk.ErrFault) || state(t, k) != before {
		t.Error(err, state(t, k))
	}
}

// packed are archives of the same entries, as both doors give them out.
func packed(t testing.TB, entries [][2]string) map[string]bring.File {
	t.Helper()
	var tarred, zipped bytes.Buffer
	g := gzip.NewWriter(&tarred)
	a, z := tar.NewWriter(g), zip.NewWriter(&zipped)
	for _, e := range entries {
		if err := a.WriteHeader(&tar.Header{Name: e[0], Mode: 0o600, Size: int64(len(e[1]))}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(a, e[1])
		w, err := z.Create(e[0])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, e[1])
	}
	if err := errors.Join(a.Close(), g.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	return map[string]bring.File{"tar.gz": {Name: "all.tar.gz", Content: tarred.Bytes()}, "zip": {Name: "all.zip", Content: zipped.Bytes()}}
}

// TestArchive: an export of our own comes back as it was; what follows from the
// positions is passed over and said; a name cannot lead out of it.
func TestArchive(t *testing.T) {
	var entries [][2]string
	for _, name := range []string{"steve", "winemaker-australia"} {
		b, err := os.ReadFile("../examples/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, [2]string{"../../positions/" + name + ".yaml", string(b)})
	}
	entries = append(entries, [2]string{"letters/steve/marta.txt", "Dear"}, [2]string{"README.txt", "x"}, [2]string{"in the bin/x.yaml", "broken: ["}, [2]string{"picture.png", "x"})
	for kind, f := range packed(t, entries) {
		k := opened(t)
		got, _ := take(t, k, false, f)
		if r := got[0]; r.Things != 2 || r.Counts[desk.TookNew] != 2 || len(r.Left) != 3 {
			t.Errorf("%s: %+v", kind, r)
		}
		if again, event := take(t, k, false, f); event != "" || again[0].Counts[desk.TookNothing] != 2 {
			t.Errorf("%s again: %+v", kind, again[0])
		}
	}
}

// TestHostileArchives are refused with their name, soon, and nothing is kept.
func TestHostileArchives(t *testing.T) {
	big := strings.Repeat("0", 40<<20)
	deep := packed(t, [][2]string{{"positions/a.yaml", "x"}})["zip"]
	bombs := packed(t, [][2]string{{"positions/a.yaml", big}})
	k := opened(t)
	for name, f := range map[string]bring.File{
		"a bomb in a zip": bombs["zip"], "a bomb in a tar": bombs["tar.gz"],
		"many bombs":         packed(t, [][2]string{{"a.txt", big[:3<<20]}, {"b.txt", big[:3<<20]}, {"c.yaml", "x"}})["zip"],
		"one in another":     packed(t, [][2]string{{"positions/a.json", string(deep.Content)}})["tar.gz"],
		"a broken case file": packed(t, [][2]string{{"positions/a.yaml", "employer: ["}})["zip"],
		"half of it":         {Name: "all.zip", Content: deep.Content[:len(deep.Content)/2]},
		"half of the other":  {Name: "all.tar.gz", Content: bombs["tar.gz"].Content[:100]},
		"an office file":     packed(t, [][2]string{{"word/document.xml", "<x/>"}})["zip"],
	} {
		_, _, err := bring.Take(t.Context(), k, []bring.File{f}, bring.Options{})
		if err == nil || !strings.Contains(err.Error(), "all.") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n, err := k.File().CountCases(t.Context()); n != 0 || err != nil {
		t.Error(n, err)
	}
}

// TestKinds: what a file is, is told by what stands in it.
func TestKinds(t *testing.T) {
	job := `<html><script type="application/ld+json">{"@type":"JobPosting","title":"Ward Manager","hiringOrganization":{"name":"Oak Hall"}}</script>`
	mhtml := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://jobs.example/1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		strings.ReplaceAll(job, "=", "=3D") + "\r\n--b--\r\n"
	mail := "From: hr@oak.example\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar\r\n\r\n" + invitation(0, "REQUEST", "20261203T100000")
	for _, c := range []struct{ name, content, format string }{
		{"x", invitation(0, "REQUEST", "20261203T100000"), "invitation"}, {"x", mail, "invitation"}, {"x.eml", mail, "invitation"},
		{"x", connections, "LinkedIn connections"}, {"x.json", resume, "JSON Resume"}, {"x", job, "job page"}, {"x.mhtml", mhtml, "job page"}, {"x", mhtml, "job page"},
		{"x.yaml", "employer: {name: Oak Hall}\nposition: {title: Clerk}\ncandidate: {name: Ana Ruiz}\ninterviewers: [{name: Bo Lee}]\n", "case file"},
		{"x.json", `{"employer":{"name":"Oak Hall"},"position":{"title":"Clerk"},"candidate":{"name":"Ana"},"interviewers":[{"name":"Bo"}]}`, "case file"},
	} {
		rep, err := file(c.name, c.content).Read(func(bring.Thing) error { return nil })
		if err != nil || rep.Format != c.format || rep.Things == 0 {
			t.Errorf("%s %.30q is %+v, %v", c.name, c.content, rep, err)
		}
	}
	if _, err := bring.NewFile("big.csv", strings.NewReader(strings.Repeat("x", bring.Most+1))); !errors.Is(err, bring.ErrTooLarge) {
		t.Error(err)
	}
}
