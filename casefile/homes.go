package casefile

import (
	"slices"
	"strings"
	"sync"
)

// homes are the keys under which a key may stand: "tone" -> "interviewers".
// A key of the case itself has the home "".
var homes = sync.OnceValue(func() map[string][]string {
	b := &book{}
	root := shape().schema(b)
	all := map[string][]string{}
	under := map[string]string{} // definition -> the key that points at it
	note := func(home string, rec object) {
		props, _ := rec.get("properties").(mapping)
		for _, p := range props.pairs {
			if !slices.Contains(all[p.key], home) {
				all[p.key] = append(all[p.key], home)
			}
			if def := pointed(p.value); def != "" && under[def] == "" {
				under[def] = p.key
			}
		}
	}
	note("", root)
	for range b.defs { // until every definition has been reached from above
		for _, d := range b.defs {
			if home := under[d.key]; home != "" {
				note(home, d.value.(mapping).pairs)
			}
		}
	}
	return all
})

// pointed is the definition that a property, or its items, points at.
func pointed(t tree) string {
	o := t.(mapping).pairs
	if items, ok := o.get("items").(mapping); ok {
		o = items.pairs
	}
	ref, _ := o.get("$ref").(scalar)
	return strings.TrimPrefix(ref.text, "#/$defs/")
}

// get is the value of a key, nil when there is none.
func (o object) get(key string) tree {
	for _, p := range o {
		if p.key == key {
			return p.value
		}
	}
	return nil
}
