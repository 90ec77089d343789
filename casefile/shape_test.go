package casefile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"regards"
)

// TestEveryField fills every field of the nouns: one that shape.go forgets
// would be lost on the way.
func TestEveryField(t *testing.T) {
	c := &regards.Case{}
	fillIn(reflect.ValueOf(c).Elem(), "")
	for _, w := range writers {
		if what := roundTrip(c, w.write); what != "" {
			t.Errorf("%s: %s", w.name, what)
		}
	}
}

// fillIn gives v, which is the field called name, a value that Read takes.
func fillIn(v reflect.Value, name string) {
	switch v.Interface().(type) {
	case regards.Date:
		v.Set(reflect.ValueOf(regards.Date{Year: 2026, Month: 11, Day: 19}))
		return
	case regards.Moment:
		v.Set(reflect.ValueOf(regards.Moment{Date: regards.Date{Year: 2026, Month: 11, Day: 19}, Hour: 14, Minute: 5}))
		return
	case regards.Private:
		v.Set(reflect.ValueOf(regards.NewPrivate("a note")))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fillIn(v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillIn(v.Index(0), name)
	case reflect.Int:
		v.SetInt(45)
	case reflect.String:
		v.SetString(sampleOf(v.Type(), name))
	default:
		panic("a kind of field that the test does not know: " + v.Kind().String())
	}
}

func sampleOf(t reflect.Type, name string) string {
	byType := map[string]string{"Pronoun": "she", "Country": "US-OH", "Round": "final", "Mode": "video", "Went": "ok", "YesNo": "yes", "Urgency": "days",
		"How": "call", "Part": "HR", "Influence": "2", "Tone": "warm", "Pace": "brisk", "Warmth": "reserved", "ReferenceKind": "reference", "Happening": "call",
		"Reach": "phone", "ThanksVia": "both", "Count": "2", "PanelRule": "chair", "Mirror": "own", "SendRule": "quiet"}
	byName := map[string]string{"Email": "a@example.org", "TimeZone": "Europe/London"}
	if s := byType[t.Name()]; s != "" {
		return s
	}
	if s := byName[name]; s != "" {
		return s
	}
	return "something"
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(SchemaID, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(SchemaID)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchemaAccepts: the schema takes the examples as they are typed, and
// what Write and WriteJSON make of a case that has everything.
func TestSchemaAccepts(t *testing.T) {
	s := compiled(t)
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	texts := map[string][]byte{}
	for _, file := range files {
		if texts[file], err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	full := &regards.Case{}
	fillIn(reflect.ValueOf(full).Elem(), "")
	for _, w := range writers {
		var b bytes.Buffer
		if err := w.write(&b, full); err != nil {
			t.Fatal(err)
		}
		texts[w.name] = b.Bytes()
	}
	for name, text := range texts {
		if err := s.Validate(value(t, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// value is a text as an editor sees it: YAML 1.2, dates as text.
func value(t *testing.T, text []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	return plain(doc.Content[0])
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		s := []any{}
		for _, c := range n.Content {
			s = append(s, plain(c))
		}
		return s
	}
	switch n.Tag {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	case "!!int", "!!float":
		return json.Number(n.Value)
	}
	return n.Value
}

func TestSchemaRefuses(t *testing.T) {
	s := compiled(t)
	for _, text := range []string{
		"employer: { name: Acme }", // no candidate
		thin + "postion: { title: Clerk }",
		thin + "interviewers: [ { title: Clerk } ]",
		thin + "interviewers: [ { name: Jo, tone: frendly } ]",
		thin + "interviewers: [ { name: Jo, influence: 4 } ]",
		thin + "interviewers: [ { name: Jo, minutes: long } ]",
		thin + "interviewers: { name: Jo }",
		thin + "interview: { like: [a, b, c] }",
		thin + "interview: { start: 2 pm }",
		thin + "decision: { by: 2026-02-30 }",
		thin + "earlier: [ { interviewers: [ { name: Jo, tone: frendly } ] } ]",
	} {
		if err := s.Validate(value(t, []byte(text))); err == nil {
			t.Errorf("accepted: %s", text)
		}
		if _, err := Read(strings.NewReader(text), "f"); err == nil {
			t.Errorf("Read accepted: %s", text)
		}
	}
}

// TestSchemaKeys: Read knows every key of the schema where the schema has
// it, each with a sentence for the person who fills it in.
func TestSchemaKeys(t *testing.T) {
	var doc struct {
		Properties map[string]any            `json:"properties"`
		Defs       map[string]map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &doc); err != nil {
		t.Fatal(err)
	}
	at := map[string]string{"candidate": "candidate: { name: Jo, %s: }\nemployer: { name: Acme }", "employer": "candidate: { name: Jo }\nemployer: { name: Acme, %s: }",
		"evidence": "candidate: { name: Jo, evidence: [ { %s: } ] }\nemployer: { name: Acme }", "earlier_interview": thin + "earlier: [ { %s: } ]",
		"interviewer": thin + "interviewers: [ { name: Jo, %s: } ]", "manner": thin + "interviewers: [ { name: Jo, manner: { %s: } } ]",
		"need": thin + "interviewers: [ { name: Jo, needs: [ { %s: } ] } ]", "objection": thin + "interviewers: [ { name: Jo, objections: [ { %s: } ] } ]",
		"promise": thin + "interviewers: [ { name: Jo, promises: [ { %s: } ] } ]", "reference": thin + "references: [ { name: Jo, %s: } ]",
		"agency": thin + "agency: { %s: }", "event": thin + "history: [ { %s: } ]"}
	for name, def := range doc.Defs {
		text := at[name]
		if text == "" {
			text = thin + name + ": { %s: }"
		}
		for key, prop := range def["properties"].(map[string]any) {
			if key == "name" {
				continue // stands in each text already
			}
			if _, err := Read(strings.NewReader(fmt.Sprintf(text, key)), name); err != nil {
				t.Error(err)
			}
			if d, _ := prop.(map[string]any)["description"].(string); d == "" {
				t.Errorf("%s.%s has no sentence in stems.tsv", name, key)
			}
		}
	}
	if len(doc.Properties) != 15 || len(doc.Defs) != 19 {
		t.Errorf("%d keys and %d definitions; has the test to learn of a new one?", len(doc.Properties), len(doc.Defs))
	}
}
