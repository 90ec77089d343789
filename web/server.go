package web

import (
	"log/slog"
	"net/http"
	"sync"
	"time"

	"regards/desk"
	"regards/store"
)

// Options say what the pages stand on.
type Options struct {
	Store *store.Store
	Clock func() time.Time
	Hosts []string     // the Host values that are answered, such as "127.0.0.1:4711"; others get 421
	Log   *slog.Logger // what went wrong, without content; nil is silent
	Home  []string     // where other devices at home reach the pages, such as "http://192.168.1.20:4711"; empty when they cannot
	Demo  bool         // the record is a show, and the pages say so
	Place string       // where the record lies, for the page that tells; empty when it is not said

	Porter *desk.Porter // who lets in; nil makes one. Of a record that may only be read there is only one
}

// site is what all pages share.
type site struct {
	Options
	porter  *desk.Porter
	assets  *assets
	packers sync.Pool // of *gzip.Writer
	gate    gate
	feeds   feeds
	waiting waiting // what was dropped and is not taken yet
}

// New is the whole site. It must be reached at one of the hosts of the options.
func New(o Options) http.Handler {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Porter == nil {
		o.Porter = desk.NewPorter(o.Store, o.Clock)
	}
	s := &site{Options: o, porter: o.Porter, assets: loadAssets(), packers: sync.Pool{New: newPacker}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /assets/{name}", s.assets.serve)
	mux.HandleFunc("GET /sign-in", s.open(s.signIn))
	mux.HandleFunc("GET /pairing", s.open(s.showPairing))
	mux.HandleFunc("POST /pairing", s.open(s.pair))
	mux.HandleFunc("GET /favicon.ico", s.open(func(v *Visit) error { return v.see("/assets/" + s.assets.hashed("icon.svg")) }))
	mux.HandleFunc("/feed/{name}", s.serveFeed)
	for _, r := range routes() {
		mux.HandleFunc(r.pattern, s.signedIn(r.show))
	}
	mux.HandleFunc("/", s.signedIn(func(*Visit) error { return store.ErrNotFound }))
	return s.chain(mux)
}

// readOnly says whether the record may only be read, which every page then
// says.
func (s *site) readOnly() bool { return s.Store != nil && s.Store.ReadOnly() }
