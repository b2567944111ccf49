import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'calendar', component: () => import('@/views/CalendarView.vue') },
    { path: '/login', name: 'login', component: () => import('@/views/LoginView.vue'), meta: { public: true } },
    { path: '/kiosk', name: 'kiosk', component: () => import('@/legacy/KioskView.vue'), meta: { public: true } },
  ],
})

router.beforeEach((to) => {
  if (to.meta.public || localStorage.token || sessionStorage.getItem('access_token')) return true
  sessionStorage.setItem('redirectAfterLogin', to.fullPath)
  return { name: 'login' }
})
