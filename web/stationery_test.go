package web_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"regards/web/webtest"
)

// scribble is a picture of a signature.
func scribble(width, height int) image.Image {
	img := image.NewGray(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.SetGray(x, y, color.Gray{Y: 255})
		}
	}
	for x := range width {
		img.SetGray(x, height/2+(x*7%11-5)*height/30, color.Gray{Y: 20})
	}
	return img
}

// upload sends one file to a form.
func upload(t *testing.T, h *webtest.House, to, name string, content []byte) *http.Response {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	f, err := w.CreateFormFile("file", name)
	if err != nil {
		t.Fatal(err)
	}
	f.Write(content)
	w.Close()
	r, err := h.Client().Post(h.URL+to, w.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	io.Copy(io.Discard, r.Body)
	r.Body.Close()
	return r
}

// reads is the text of a PDF, and its size as it is told.
func reads(t *testing.T, file string) (text, info string) {
	t.Helper()
	at := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(at, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	var out [2]string
	for i, ask := range [][]string{{"pdftotext", "-layout", at, "-"}, {"pdfinfo", at}} {
		if _, err := exec.LookPath(ask[0]); err != nil {
			if os.Getenv("REGARDS_TEST_ALL") != "" {
				t.Fatal(ask[0], "is missing; check/test installs it")
			}
			t.Skip("NOT RUN: " + ask[0] + " is missing; check/test installs it and runs this")
		}
		b, err := exec.Command(ask[0], ask[1:]...).CombinedOutput()
		if err != nil {
			t.Fatal(err, string(b))
		}
		out[i] = string(b)
	}
	return out[0], out[1]
}

// TestOwnPaper: the head, the sheet, the envelope and the signature of Settings
// are those of the letters, as PDF, for Word and printed from the page.
func TestOwnPaper(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	id := h.AddFile("../examples/steve.yaml")
	own := letters(t, h, id)
	letter := h.URL + "/letters/" + own[0].Letter.ID
	if r, page := post(t, c, h.URL+"/settings/paper", "head.name", "Stephen J. Carver", "head.address", "7 Oak Row\nLeeds LS1 4DY", "head.email", "s@carver.example", "head.links", "carver.example/work", "size", "A4", "envelope", "DL"); r.StatusCode != http.StatusSeeOther {
		t.Fatal(r.Status, page)
	}
	_, file := ask(t, c, "GET", letter+".pdf", "", "")
	text, info := reads(t, file)
	for _, want := range []string{"Stephen J. Carver", "7 Oak Row", "Leeds LS1 4DY", "s@carver.example", "carver.example/work"} {
		if !strings.Contains(text, want) {
			t.Errorf("the letter lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "614 555") || strings.Contains(text, "Elm Street") || !strings.Contains(info, "A4") {
		t.Errorf("%s\n%s", info, text)
	}
	if _, page := ask(t, c, "GET", letter+"/paper", "", ""); !strings.Contains(page, "7 Oak Row") || strings.Contains(page, "614 555") || strings.Contains(page, "<img") {
		t.Error("printed from the page it is another")
	}
	for name, content := range map[string][]byte{"a.png": []byte("no picture"), "b.png": nil} {
		if r := upload(t, h, "/settings/signature", name, content); r.StatusCode != http.StatusSeeOther {
			t.Error(name, r.Status)
		}
	}
	if r, _ := ask(t, c, "GET", h.URL+"/settings/signature.png", "", ""); r.StatusCode != http.StatusNotFound {
		t.Error(r.Status)
	}
	var scan bytes.Buffer
	if err := jpeg.Encode(&scan, scribble(3000, 700), nil); err != nil {
		t.Fatal(err)
	}
	upload(t, h, "/settings/signature", "scan.jpg", scan.Bytes())
	r, kept := ask(t, c, "GET", h.URL+"/settings/signature.png", "", "")
	if img, err := png.Decode(strings.NewReader(kept)); r.StatusCode != http.StatusOK || err != nil || img.Bounds().Dx() != 1500 || img.Bounds().Dy() != 350 {
		t.Fatal(r.Status, err)
	}
	if _, file := ask(t, c, "GET", letter+".pdf", "", ""); !strings.Contains(file, "/XObject") {
		t.Error("the letter is not signed")
	}
	if _, file := ask(t, c, "GET", letter+".docx", "", ""); !strings.Contains(file, "media/signature.png") {
		t.Error("the document is not signed")
	}
	b := h.Browse()
	b.Looked("/settings", "settings-paper")
	b.Looked("/letters/"+own[0].Letter.ID+"/paper", "own-paper")
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
	post(t, c, h.URL+"/settings/signature/removal")
	if _, file := ask(t, c, "GET", letter+".pdf", "", ""); strings.Contains(file, "/XObject") {
		t.Error("it is signed still")
	}
	if r, page := post(t, c, h.URL+"/settings/paper", "head.name", strings.Repeat("x", 300), "head.phone", "0113 4960000"); r.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "0113 4960000") {
		t.Error(r.Status)
	}
}

// TestEnvelopesAndLabels are for the letters that go by post, and for all where
// none is meant to; without an address it is said where it belongs.
func TestEnvelopesAndLabels(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	id := h.AddFile("../examples/steve.yaml")
	n := len(letters(t, h, id))
	post(t, c, h.URL+"/settings/paper", "envelope", "C5")
	_, file := ask(t, c, "GET", h.URL+"/positions/"+id+"/envelopes.pdf", "", "")
	text, info := reads(t, file)
	if !strings.Contains(info, "649.134 x 459.213") || strings.Count(text, "12 Elm Street") != n || !strings.Contains(text, "Marta Lindqvist") {
		t.Errorf("%s\n%s", info, text)
	}
	_, file = ask(t, c, "GET", h.URL+"/positions/"+id+"/labels.pdf?kind=thank-you", "", "")
	if text, info := reads(t, file); !strings.Contains(info, "Address labels") || !strings.Contains(text, "Marta Lindqvist") || strings.Contains(text, "Elm Street") {
		t.Errorf("%s\n%s", info, text)
	}
	if r, _ := ask(t, c, "GET", h.URL+"/positions/"+id+"/labels.pdf?kind=nothing", "", ""); r.StatusCode != http.StatusNotFound {
		t.Error(r.Status)
	}
}
