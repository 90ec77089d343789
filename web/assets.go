package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"
	"sync"
)

// The style sheets are joined in the order of their names: tokens first, then
// what all pages share, then one sheet for each page (page-today.css).
//
//go:embed assets/css/*.css assets/js/*.js assets/fonts/*.woff2 assets/icons/*
var assetFiles embed.FS

// asset is one file as it is served, under a name that changes with its bytes.
type asset struct {
	name, kind   string
	plain, small []byte // as it is, and gzipped where that helps
}

// assets are all files, by the names under which they are served.
type assets struct {
	byName map[string]asset
	names  map[string]string // "regards.css" -> "regards.5f2c0d3a.css"
}

// loadAssets is the files of this program, hashed once.
var loadAssets = sync.OnceValue(func() *assets {
	a := &assets{map[string]asset{}, map[string]string{}}
	for _, dir := range []string{"fonts", "icons", "js"} {
		a.folder("assets/" + dir)
	}
	a.add("regards.css", a.linked(joined("assets/css/*.css")))
	// One file, so that site.js speaks to htmx before htmx looks at the page.
	a.add("regards.js", joined("assets/js/htmx.js", "assets/js/site.js"))
	return a
})

// kinds are the media types of our files.
func kinds(name string) string {
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".woff2":
		return "font/woff2"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return "application/octet-stream"
}

func (a *assets) folder(dir string) {
	entries, err := fs.ReadDir(assetFiles, dir)
	if err != nil {
		panic(err) // the folder is embedded
	}
	for _, e := range entries {
		b, err := assetFiles.ReadFile(dir + "/" + e.Name())
		if err != nil {
			panic(err)
		}
		if path.Ext(e.Name()) == ".webmanifest" {
			b = a.linked(b) // its folder's pictures come first by name
		}
		a.add(e.Name(), b)
	}
}

// joined is some files one after another, each pattern's sorted by name.
func joined(patterns ...string) []byte {
	var out bytes.Buffer
	for _, p := range patterns {
		files, err := fs.Glob(assetFiles, p)
		if err != nil {
			panic(err)
		}
		for _, f := range files {
			b, err := assetFiles.ReadFile(f)
			if err != nil {
				panic(err)
			}
			out.Write(append(b, '\n'))
		}
	}
	return out.Bytes()
}

var assetLink = regexp.MustCompile(`/assets/([a-z0-9-]+\.[a-z0-9]+)`)

// linked writes the names of files inside a file as they are served.
func (a *assets) linked(b []byte) []byte {
	return assetLink.ReplaceAllFunc(b, func(m []byte) []byte { return []byte(a.url(path.Base(string(m)))) })
}

func (a *assets) add(name string, b []byte) {
	sum := sha256.Sum256(b)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	f := asset{name: hashed, kind: kinds(name), plain: b}
	if ext != ".woff2" && ext != ".png" {
		var z bytes.Buffer
		w := gzip.NewWriter(&z)
		w.Write(b)
		w.Close()
		f.small = z.Bytes()
	}
	a.byName[hashed], a.names[name] = f, hashed
}

// hashed is the name under which a file is served. A file that does not exist
// is a fault of a page and panics in its first test.
func (a *assets) hashed(name string) string {
	h, ok := a.names[name]
	if !ok {
		panic(fmt.Sprintf("no asset %q", name))
	}
	return h
}

func (a *assets) url(name string) string { return "/assets/" + a.hashed(name) }

// serve gives a file. Its name changes with its bytes, so it may be kept for good.
func (a *assets) serve(w http.ResponseWriter, r *http.Request) {
	f, ok := a.byName[r.PathValue("name")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Vary", "Accept-Encoding")
	b := f.plain
	if f.small != nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		b = f.small
	}
	h.Set("Content-Length", fmt.Sprint(len(b)))
	w.Write(b)
}
