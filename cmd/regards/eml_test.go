package main

import (
	"bytes"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"testing"

	"regards"
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
	return m, strings.ReplaceAll(string(body), "\r\n", "\n")
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
