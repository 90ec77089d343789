package intake

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// mostNeeds is how many lines of a posting are suggested as needs.
const mostNeeds = 12

// jobPage reads the page of a job as a browser saved it: the JobPosting that
// schema.org defines and most job boards write into their pages, as JSON-LD or
// into their own elements.
func (t *taker) jobPage(in *bufio.Reader) error {
	t.Format = "job page"
	z := html.NewTokenizer(in)
	z.SetMaxBuf(4 << 20)
	var m micro
	line, before := 1, t.Taken
	for {
		kind := z.Next()
		at, raw := line, string(z.Raw())
		line += strings.Count(raw, "\n")
		switch kind {
		case html.ErrorToken:
			switch err := z.Err(); {
			case errors.Is(err, io.EOF) && t.Taken == before:
				return &ReadError{0, "this page does not say what the job is in a form that programs can read. Save it once more as HTML only, for some ways of saving leave that out; or add the position by hand"}
			case errors.Is(err, io.EOF):
				return nil
			default:
				return err
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, attrs := tagOf(z)
			switch {
			case name == "script" && strings.EqualFold(strings.TrimSpace(attrs["type"]), "application/ld+json"):
				if z.Next() != html.TextToken {
					continue
				}
				at = line
				line += strings.Count(string(z.Raw()), "\n")
				if err := t.linked(z.Text(), at); err != nil {
					return err
				}
			case m.tags != nil || m.begins(attrs):
				m.start(at, name, attrs, raw)
			}
		case html.TextToken:
			m.text(raw)
		case html.EndTagToken:
			if name, _ := z.TagName(); m.tags != nil && m.end(string(name), raw) && t.Taken == before {
				if err := t.posting(m.posting()); err != nil {
					return err
				}
			}
		}
	}
}

// linked takes the postings of JSON-LD.
func (t *taker) linked(text []byte, at int) error {
	root, err := readTree([]byte(strings.TrimSpace(string(text))), at)
	if err != nil {
		t.leave(at, "a part that is written wrongly was passed over")
		return nil
	}
	for _, p := range postings(root, 0) {
		if err := t.posting(p); err != nil {
			return err
		}
	}
	return nil
}

// tagOf is an element's name and attributes.
func tagOf(z *html.Tokenizer) (string, map[string]string) {
	name, more := z.TagName()
	var attrs map[string]string
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if attrs == nil {
			attrs = map[string]string{}
		}
		attrs[string(key)] = string(value)
	}
	return string(name), attrs
}

// postings are the job postings in a tree of JSON-LD.
func postings(n node, depth int) (out []node) {
	if depth > mostDepth {
		return nil
	}
	for _, kind := range n.at("@type").all() {
		if kind.text == "JobPosting" {
			return []node{n}
		}
	}
	for _, x := range n.list {
		out = append(out, postings(x, depth+1)...)
	}
	for _, name := range []string{"@graph", "mainEntity", "itemListElement", "item"} {
		if x, ok := n.object[name]; ok {
			out = append(out, postings(x, depth+1)...)
		}
	}
	return out
}

func (t *taker) posting(p node) error {
	org := p.at("hiringOrganization")
	where := p.at("jobLocation").one().at("address")
	j := Job{Employer: field(org.at("name").text + org.text), Title: field(html.UnescapeString(p.at("title").text)), Place: field(where.at("addressLocality").text), Link: link(field(p.at("url").text))}
	if j.Employer == "" && j.Title == "" {
		t.leave(p.line, "a posting without a title and an employer")
		return nil
	}
	country := where.at("addressCountry")
	if typed := field(country.text + country.at("name").text); typed != "" {
		j.Country = countryOf(typed)
	}
	for _, name := range []string{"responsibilities", "qualifications", "skills", "description"} {
		for _, x := range p.at(name).all() {
			for _, need := range points(x.text) {
				if len(j.Needs) < mostNeeds && !slices.Contains(j.Needs, need) {
					j.Needs = append(j.Needs, need)
				}
			}
		}
	}
	return t.give(Suggestion{Line: p.line, Job: &j})
}

// points are the points of a list in a text of a posting, which may be HTML.
// Running text has none: a need is somebody's, and not a paragraph.
func points(text string) (out []string) {
	z := html.NewTokenizer(strings.NewReader(html.UnescapeString(text)))
	inside, raw, b := false, false, strings.Builder{}
	keep := func() {
		if s := field(b.String()); inside && len(s) > 3 && len(s) < 300 {
			out = append(out, strings.TrimRight(s, ".;"))
		}
		b.Reset()
	}
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if out == nil {
				out = bullets(text)
			}
			return out
		case html.TextToken:
			if !raw {
				b.Write(z.Text())
			}
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			raw = kind == html.StartTagToken && (string(name) == "script" || string(name) == "style")
			if list := string(name) == "ul" || string(name) == "ol"; list && inside { // the last point may have no end of its own
				keep()
				inside = false
				continue
			} else if string(name) != "li" {
				b.WriteByte(' ')
				continue
			}
			keep()
			inside = kind == html.StartTagToken
		}
	}
}

// bullets are the lines of a plain text that begin with a bullet.
func bullets(text string) (out []string) {
	for line := range strings.Lines(text) {
		for _, b := range []string{"•", "·", "- ", "* ", "– "} {
			if rest, ok := strings.CutPrefix(strings.TrimSpace(line), b); ok && strings.TrimSpace(rest) != "" {
				out = append(out, strings.TrimRight(field(rest), ".;"))
			}
		}
	}
	return out
}
