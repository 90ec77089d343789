package regards

import "reflect"

// DropPrivate takes every private text out of a case, wherever its type has
// one: what is made of the case afterwards cannot hold it.
func (c *Case) DropPrivate() { dropPrivate(reflect.ValueOf(c)) }

func dropPrivate(v reflect.Value) {
	if v.Type() == reflect.TypeFor[Private]() {
		v.SetZero()
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			dropPrivate(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				dropPrivate(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			dropPrivate(v.Index(i))
		}
	}
}
