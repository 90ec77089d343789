package casefile

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed stems.tsv
var stemText string

// stems are what the keys mean to a person, by the names used in shape.go.
var stems = sync.OnceValue(func() map[string]string { return named(stemText) })

// SchemaID is the name by which a case file may point to its schema.
const SchemaID = "urn:regards:case"

// Schema is the JSON Schema (2020-12) of the case file, with the sentence
// that each answer completes, so that an editor can show it.
func Schema() []byte {
	b := &book{}
	root := shape().schema(b)
	head := object{
		{"$schema", scalar{text: "https://json-schema.org/draft/2020-12/schema"}},
		{"$id", scalar{text: SchemaID}},
		{"title", scalar{text: "Regards case file"}},
	}
	all := append(head, root...)
	all = append(all, pair{"$defs", mapping{pairs: b.defs}})
	var out strings.Builder
	writeJSON(&out, mapping{pairs: all}, "")
	return []byte(out.String() + "\n")
}

// book is a schema in the making, with the records that were defined so far.
type book struct{ defs object }

// said is a schema with the description of a stem and further members:
// key, value, key, value.
func (b *book) said(stem string, more ...any) object {
	o := object{}
	if s := stems()[stem]; s != "" {
		o = append(o, pair{"description", scalar{text: s}})
	}
	for i := 0; i+1 < len(more); i += 2 {
		o = append(o, pair{fmt.Sprint(more[i]), more[i+1]})
	}
	return o
}

// defined reports whether a record stands in the book.
func (b *book) defined(name string) bool {
	for _, d := range b.defs {
		if d.key == name {
			return true
		}
	}
	return false
}

// schema of the case itself stands at the root; every other record is
// defined once and pointed at.
func (rec record[T]) schema(b *book) object {
	if rec.name == "case" {
		return rec.body(b)
	}
	name := strings.ReplaceAll(rec.name, " ", "_")
	if !b.defined(name) {
		i := len(b.defs)
		b.defs = append(b.defs, pair{key: name})
		b.defs[i].value = mapping{pairs: rec.body(b)}
	}
	return b.said(rec.name, "$ref", scalar{text: "#/$defs/" + name})
}

func (rec record[T]) body(b *book) object {
	var props object
	for _, f := range rec.fields {
		o := f.schema(b)
		if s := stems()[f.key]; s != "" && o.get("description") == nil {
			o = append(object{{"description", scalar{text: s}}}, o...)
		}
		props = append(props, pair{f.key, mapping{pairs: o}})
	}
	kinds := words("object", "null")
	if len(rec.need) > 0 {
		kinds = words("object")
	}
	o := b.said(rec.name, "type", kinds, "properties", mapping{pairs: props},
		"additionalProperties", scalar{text: "false", look: bare})
	if len(rec.need) > 0 {
		o = append(o, pair{"required", words(rec.need...)})
	}
	return o
}

func (l list[T]) schema(b *book) object {
	item := l.item.schema(b)
	kinds := words("array", "null")
	if l.single {
		kinds = words("array", "string", "null")
	}
	o := b.said(l.stem, "type", kinds, "items", mapping{pairs: item})
	return append(o, pair{"maxItems", number(l.most())})
}
