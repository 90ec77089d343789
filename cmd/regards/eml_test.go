package main

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"testing"

	"regards"
	"regards/paper"
)

// parsed reads a message with the standard library, which had no part in making it.
func parsed(t *testing.T, raw []byte) (*mail.Message, string) {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%v\n%s", err, raw)
	}
	typ, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || typ != "text/plain" || !strings.EqualFold(params["charset"], "utf-8") {
		t.Errorf("content type %s %v, %v", typ, params, err)
	}
	body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if err != nil {
		t.Fatal(err)
	}
	if params["format"] != "flowed" {
		t.Errorf("the text is not flowed: %v", params)
	}
	return m, unflowed(t, strings.ReplaceAll(string(body), "\r\n", "\n"))
}

// unflowed puts lines together by the words of RFC 3676 4.2, and holds that
// none is longer than it allows while it could have been parted.
func unflowed(t *testing.T, text string) (out string) {
	t.Helper()
	for _, line := range strings.SplitAfter(text, "\n") {
		bare := strings.TrimSuffix(line, "\n")
		if len([]rune(bare)) > 78 && strings.Contains(strings.TrimSpace(bare), " ") {
			t.Errorf("a line is too long: %q", line)
		}
		bare = strings.TrimPrefix(bare, " ")
		if out += bare; !strings.HasSuffix(bare, " ") {
			out += "\n"
		}
	}
	return strings.TrimSuffix(out, "\n")
}

func TestMessagesOpenAsDrafts(t *testing.T) {
	w := steve(t)
	w.c.Candidate.Name = "Zoë Wójcik-O’Brien"
	w.c.Interview.Interviewers[0].Name, w.c.Interview.Interviewers[0].Email = `Siobhán "Shiv" Keane, MP`, "s.keane@example.com"
	l := w.panel.Letters[0]
	l.To, l.Subject = w.c.Interview.Interviewers[0].Name, "Vielen Dank: der Dock in Zürich – 日本"
	l.Paragraphs = append(l.Paragraphs, regards.Paragraph{Text: "Naïve façade, ½ done — “quoted”.\nA line = that is long" + strings.Repeat(" and longer", 30) + "."})
	raw, err := w.eml(l)
	if err != nil {
		t.Fatal(err)
	}
	m, body := parsed(t, raw)
	if got := strings.TrimRight(body, "\n"); got != l.Body() {
		t.Errorf("the body came back as\n%s", got)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject != l.Subject {
		t.Errorf("subject %q, %v", subject, err)
	}
	for header, want := range map[string]mail.Address{
		"From": {Name: w.c.Candidate.Name, Address: "steve@example.org"},
		"To":   {Name: l.To, Address: "s.keane@example.com"},
	} {
		got, err := m.Header.AddressList(header)
		if err != nil || len(got) != 1 || *got[0] != want {
			t.Errorf("%s: %v, %v", header, got, err)
		}
	}
	if m.Header.Get("X-Unsent") != "1" {
		t.Error("not marked as a draft")
	}
	if when, err := m.Header.Date(); err != nil || !when.Equal(w.now) {
		t.Errorf("date %v, %v", when, err)
	}
	if id := m.Header.Get("Message-Id"); !strings.HasSuffix(id, "@regards.invalid>") {
		t.Errorf("message id %s", id)
	}
	for i, line := range bytes.Split(raw, []byte("\r\n")) {
		if len(line) > 998 || bytes.ContainsAny(line, "\r\n") {
			t.Errorf("line %d is not a line of RFC 5322: %q", i+1, line)
		}
		for _, b := range line {
			if b > 126 {
				t.Fatalf("line %d holds a byte that is not ASCII", i+1)
			}
		}
	}
}

// TestAMessageWithoutAddresses: who has no address on the record gets a draft
// to be filled in.
func TestAMessageWithoutAddresses(t *testing.T) {
	w := steve(t)
	w.c.Candidate.Email, w.c.Interview.Interviewers[0].Email = "", ""
	raw, err := w.eml(w.panel.Letters[0])
	if err != nil {
		t.Fatal(err)
	}
	m, body := parsed(t, raw)
	if m.Header.Get("To") != "" || m.Header.Get("From") != "" || !strings.Contains(body, "Dear") {
		t.Errorf("%v\n%s", m.Header, body)
	}
}

// TestPromisedMaterialGoesWithTheLetter: the file that a letter speaks of is in
// its message, byte for byte, and the text in front of it.
func TestPromisedMaterialGoesWithTheLetter(t *testing.T) {
	w := steve(t)
	l := w.panel.Letters[0]
	l.Subject, l.Enclosures = "Thank you", []string{"Handover sheet"}
	content := bytes.Repeat([]byte("\x00\xff\r\nFrom here."), 900)
	w.attached = []paper.Attachment{{Name: "Übergabe sheet.pdf", Content: content}}
	raw, err := w.eml(l)
	if err != nil {
		t.Fatal(err)
	}
	again, err := w.eml(l)
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("the same letter is another message, %v", err)
	}
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	text, err := parts.NextPart() // unpacks quoted-printable by itself
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(text)
	if got := strings.TrimRight(unflowed(t, strings.ReplaceAll(string(body), "\r\n", "\n")), "\n"); err != nil || got != l.Body() {
		t.Errorf("%v, the text is\n%s", err, got)
	}
	file, err := parts.NextPart()
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, file))
	name, _ := new(mime.WordDecoder).DecodeHeader(file.FileName())
	if err != nil || !bytes.Equal(got, content) || name != w.attached[0].Name {
		t.Errorf("%v: %q with %d bytes, not %d", err, name, len(got), len(content))
	}
	if _, err := parts.NextPart(); err != io.EOF {
		t.Errorf("a third part: %v", err)
	}
	if subject, text, err := subjectAndBody(strings.ReplaceAll(string(raw), "\r\n", "\n")); err != nil || subject != l.Subject || strings.TrimSpace(text) != l.Body() {
		t.Errorf("read again: %q %v\n%.300s", subject, err, text)
	}
	if l.Enclosures = nil; len(w.attachedTo(l)) > 0 {
		t.Error("a letter that says nothing of it has an attachment")
	}
}
