package web_test

import (
	"archive/zip"
	"compress/gzip"
	"errors"
	"net/http"
	"os"
	"strings"
	"testing"

	"regards/casefile"
	"regards/web/webtest"
)

// TestSettings: the own page keeps what was typed, comes back with faults, and
// signs other browsers out.
func TestSettings(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	other, c := h.Client(), h.Client()
	r, page := post(t, c, h.URL+"/settings/profile", "candidate.name", "Stephen Carver", "candidate.email", "no address")
	if r.StatusCode != 422 || !strings.Contains(page, "Stephen Carver") {
		t.Errorf("a fault: %s", r.Status)
	}
	post(t, c, h.URL+"/settings/profile", "candidate.name", "Stephen Carver", "candidate.address", "1 High Street\r\nColumbus",
		"candidate.evidence[0].at", "Larkin", "candidate.evidence[0].did", "ran it")
	post(t, c, h.URL+"/settings/method", "settings.nudges", "1")
	p, err := h.Desk.File().Profile(t.Context())
	if a := p.Candidate; err != nil || a.Name != "Stephen Carver" || len(a.Address) != 2 || len(a.Evidence) != 1 || p.Settings.Nudges != "1" {
		t.Errorf("%+v, %v", p, err)
	}
	post(t, c, h.URL+"/devices/dismissal")
	if r, _ := get(t, other, h.URL+"/settings"); r.StatusCode != http.StatusUnauthorized {
		t.Errorf("signed out, and answered %s", r.Status)
	}
	b := h.Browse()
	b.Looked("/settings", "settings")
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestBackups: one tap makes a backup and says how big it is, it can be
// fetched, and where it cannot be made the page says that the record is as it was.
func TestBackups(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Go("/settings")
	b.Press(`form[action="/backups"] button`)
	if text := b.Text(); !strings.Contains(text, "The backup is made and was looked through: record-2026-11-19-at-") || !strings.Contains(text, " KB") {
		t.Errorf("%s", text)
	}
	b.Looked("/settings", "settings-backups")
	kept, err := h.Store.KeptBackups()
	if err != nil || len(kept) != 1 {
		t.Fatal(kept, err)
	}
	c := h.Client()
	r, data := get(t, c, h.URL+"/backups/"+kept[0].Name)
	if _, err := gzip.NewReader(strings.NewReader(data)); err != nil || !strings.Contains(r.Header.Get("Content-Disposition"), ".tar.gz") {
		t.Error(r.Header, err)
	}
	if r, _ := get(t, c, h.URL+"/backups/record.db"); r.StatusCode != http.StatusNotFound {
		t.Error(r.Status)
	}
	if err := errors.Join(os.RemoveAll(h.Store.Backups()), os.WriteFile(h.Store.Backups(), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	post(t, c, h.URL+"/backups")
	if err := os.Remove(h.Store.Backups()); err != nil {
		t.Fatal(err)
	}
	if _, page := get(t, c, h.URL+"/settings"); !strings.Contains(page, "No backup was made, and nothing is left of it") {
		t.Error("it does not say that none was made")
	}
}

// TestBinAndExport: what was deleted leaves the record for good only when it
// is erased, and an export holds everything, readable again.
func TestBinAndExport(t *testing.T) {
	h := webtest.New(t)
	stays, goes := h.AddFile("../examples/steve.yaml"), h.AddFile("../examples/winemaker-australia.yaml")
	c := h.Client()
	post(t, c, h.URL+"/positions/"+goes+"/deletion")
	names := func() (out []string) {
		_, data := get(t, c, h.URL+"/export.zip")
		z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			out = append(out, f.Name)
			if !strings.HasSuffix(f.Name, ".yaml") {
				continue
			}
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := casefile.Read(r, f.Name); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
		return out
	}
	if all := strings.Join(names(), "\n"); !strings.Contains(all, stays[:6]) || !strings.Contains(all, "in the bin/") {
		t.Errorf("%s", all)
	}
	if _, page := get(t, c, h.URL+"/settings"); !strings.Contains(page, "Erase for good") {
		t.Error("the bin does not show what lies in it")
	}
	post(t, c, h.URL+"/bin/"+goes+"/erasure")
	if all := strings.Join(names(), "\n"); strings.Contains(all, "in the bin/") {
		t.Errorf("%s", all)
	}
}
